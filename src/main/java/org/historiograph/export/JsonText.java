package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as the exports write it: piece by piece, and for people to read too. */
final class JsonText {

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private JsonText() {
    }

    /** Writes into the stream, which stays open when the generator is closed. */
    static JsonGenerator into(OutputStream out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.createGenerator(out).disable(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature())
                .setPrettyPrinter(new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines));
    }
}
