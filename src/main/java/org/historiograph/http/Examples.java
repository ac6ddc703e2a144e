package org.historiograph.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Resources that the documentation of the schema is made of, besides the schema. */
final class Examples {

    private Examples() {
    }

    /**
     * A request that shows what a field of the query, or of the subscription, is good for.
     *
     * @throws IllegalStateException if the field has none
     */
    static String of(String rootField) {
        return resource("/graphql/examples/" + rootField + ".graphql").strip();
    }

    static String resource(String path) {
        try (InputStream resource = Examples.class.getResourceAsStream(path)) {
            if (resource == null)
                throw new IllegalStateException("There is no resource " + path);
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
