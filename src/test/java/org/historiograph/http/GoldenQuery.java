package org.historiograph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A query in a file, its variables in a file beside it, if it has any, and the answer that is expected in a third. */
record GoldenQuery(Path file) {

    private static final Path FOLDER = Path.of("src/test/resources/graphql/queries");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
    };

    /** The queries on a corpus, which are in the folder of its name. */
    static Stream<GoldenQuery> on(String corpus) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(corpus))) {
            return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList().stream().map(GoldenQuery::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of the request. */
    String request() throws IOException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("query", Files.readString(file));
        Path variables = beside(".variables.json");
        if (Files.exists(variables))
            request.put("variables", JSON.readValue(variables.toFile(), OBJECT));
        return JSON.writeValueAsString(request);
    }

    Path expectation() {
        return beside(".json");
    }

    /** The answer as the expectation has it: indented, its keys in the order in which they came, without what it cost. */
    static String indented(String answer) throws IOException {
        ObjectNode response = (ObjectNode) JSON.readTree(answer);
        response.remove("extensions");
        return JSON.writeValueAsString(response) + "\n";
    }

    static boolean hasData(String answer) throws IOException {
        return JSON.readTree(answer).path("data").isObject();
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName().toString().replace(".graphql", ending));
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
