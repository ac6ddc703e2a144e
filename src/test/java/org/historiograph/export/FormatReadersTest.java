package org.historiograph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Exports of the shipped corpus, read by programs that others wrote (src/test/readers, which needs npm). */
class FormatReadersTest {

    private static final Path READERS = Path.of("src/test/readers");

    @TempDir
    static Path exports;
    private static ExportDatabase database;
    private static JsonNode read;

    @BeforeAll
    static void exportAndRead() throws Exception {
        database = new ExportDatabase();
        database.load(Path.of("seeds"));
        for (Format format : ExportRequest.FORMATS)
            Files.write(exports.resolve("export." + format.extension()), database.export(format, Scope.CORPUS));
        if (!Files.exists(READERS.resolve("node_modules")))
            run("npm", "ci", "--no-audit", "--no-fund", "--prefix", READERS.toString());
        Path output = exports.resolve("read.json");
        run("sh", "-c", "node " + READERS.resolve("read.js") + " " + exports + " > " + output);
        read = new ObjectMapper().readTree(output.toFile());
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void bibTexHasTheWorksOfCslJson() {
        assertSameWorks("bibtex");
    }

    @Test
    void risHasTheWorksOfCslJson() {
        assertSameWorks("ris");
    }

    @Test
    void cslJsonHasEveryWork() throws SQLException {
        assertEquals(count("work"), read.get("csl").size());
    }

    @Test
    void csvHasALineForEachPieceOfEvidence() throws SQLException {
        assertEquals(count("evidence"), read.get("csv").size());
        for (JsonNode row : read.get("csv"))
            assertTrue(read.get("csl").has(row.get("source").asText()), row.toString());
    }

    @Test
    void argdownHasEveryStatementAndEveryArgumentThatTakesASide() throws SQLException {
        JsonNode map = read.get("argdown");
        assertEquals(0, map.get("errors").size(), map.get("errors").toString());
        assertEquals(count("evidence where stance <> 'DISCUSSES'"), map.get("arguments").asInt());
        texts("select slug, statement from claim").forEach((slug, statement) -> assertEquals(
                statement.replaceAll("\\s+", " ").strip(),
                map.get("statements").path(slug).asText().replaceFirst(" #\\w+$", "")));
        assertEquals(count("claim") + count("position"), StreamSupport.stream(
                ((Iterable<String>) () -> map.get("statements").fieldNames()).spliterator(), false).count());
    }

    @Test
    void jsonLdSaysWhatEveryCitationIs() throws SQLException {
        JsonNode graph = read.get("jsonld");
        long said = count("evidence") + count("claim_relation") + count("work_relation") + count("assessment");
        assertEquals(said, graph.get("citations").asLong());
        assertEquals(said, graph.get("annotations").asLong());
        assertEquals(count("evidence where stance = 'SUPPORTS'") + count("claim_relation where kind = 'SUPPORTS'"),
                graph.get("supports").asLong());
    }

    @Test
    void aifSaysWhatSupportsAndWhatAttacksWhat() throws SQLException {
        JsonNode graph = read.get("aif");
        assertEquals(texts("select id::text, statement from claim union all select id::text, thesis from position"
                + " union all select id::text, summary from evidence"),
                new ObjectMapper().convertValue(graph.get("texts"), new TypeReference<Map<String, String>>() {
                }));
        String evidence = "select id || '>' || claim_id from evidence where stance ";
        String claims = "select from_id || '>' || to_id from claim_relation where kind ";
        assertRelations(graph, "support", evidence + "= 'SUPPORTS' union all " + claims + "= 'SUPPORTS'"
                + " union all select claim_id || '>' || position_id from position_claim");
        assertRelations(graph, "attack", evidence + "not in ('SUPPORTS', 'DISCUSSES') union all " + claims
                + "in ('REBUTS', 'UNDERCUTS', 'QUALIFIES')");
        assertRelations(graph, "rephrase", claims + "= 'RESTATES'");
        assertRelations(graph, "preference", claims + "= 'SUPERSEDES'");
    }

    private static void assertRelations(JsonNode graph, String kind, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        graph.get("relations").path(kind).forEach(relation -> found.add(relation.asText()));
        List<String> expected = new ArrayList<>();
        try (Statement statement = database.connection().createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next())
                expected.add(rows.getString(1));
        }
        assertFalse(expected.isEmpty(), kind);
        assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList());
    }

    private static Map<String, String> texts(String query) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        try (Statement statement = database.connection().createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next())
                texts.put(rows.getString(1), rows.getString(2));
        }
        return texts;
    }

    /**
     * AIF (Chesñevar et al. 2006, section 3): edges connect known nodes, and never two information nodes or locutions directly.
     */
    @Test
    void aifIsAGraphOfArguments() throws IOException {
        JsonNode aif = new ObjectMapper().readTree(exports.resolve("export.aif.json").toFile());
        Set<String> said = new HashSet<>();
        Set<String> schemes = new HashSet<>();
        for (JsonNode node : aif.get("nodes"))
            assertTrue(
                    (Set.of("I", "L").contains(node.get("type").asText()) ? said : schemes).add(node.get("nodeID").asText()));
        Set<String> from = new HashSet<>();
        Set<String> to = new HashSet<>();
        for (JsonNode edge : aif.get("edges")) {
            from.add(edge.get("fromID").asText());
            to.add(edge.get("toID").asText());
            assertTrue(said.contains(edge.get("fromID").asText()) && schemes.contains(edge.get("toID").asText())
                    || schemes.contains(edge.get("fromID").asText()) && said.contains(edge.get("toID").asText()),
                    edge.toString());
        }
        Set<String> participants = new HashSet<>();
        for (JsonNode participant : aif.get("participants"))
            assertTrue(participants.add(participant.get("participantID").asText())
                    && !participant.get("surname").asText().isBlank() && participant.has("firstname"), participant.toString());
        for (JsonNode locution : aif.get("locutions"))
            assertTrue(participants.contains(locution.get("personID").asText()), locution.toString());
        assertTrue(from.containsAll(schemes) && to.containsAll(schemes), "every scheme has premises and a conclusion");
    }

    private static void assertSameWorks(String format) {
        JsonNode expected = read.get("csl");
        JsonNode works = read.get(format);
        assertEquals(expected.size(), works.size());
        expected.properties().forEach(work -> {
            JsonNode found = works.path(work.getKey());
            assertEquals(work.getValue().path("title"), found.path("title"), work.getKey());
            assertEquals(work.getValue().get("year"), found.get("year"), work.getKey());
            if (!work.getValue().get("author").isEmpty())
                assertEquals(work.getValue().get("author"), found.get("author"), work.getKey());
        });
    }

    private static long count(String rows) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + rows)) {
            count.next();
            return count.getLong(1);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        // Not this process' own input and output, which are pipes by which Surefire talks to it.
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + said);
    }
}
