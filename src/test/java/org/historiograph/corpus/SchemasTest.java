package org.historiograph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The schemas, the readers and the tables say the same. */
class SchemasTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    /** Together with the next test: no key is allowed that nobody reads. */
    @Test
    void theCompleteCorpusHasEveryKey() throws IOException {
        Set<String> allowed = new TreeSet<>();
        try (Stream<Path> schemas = Files.list(SCHEMAS)) {
            for (Path schema : (Iterable<Path>) schemas::iterator)
                new ObjectMapper().readTree(schema.toFile()).findValues("properties")
                        .forEach(keys -> keys.fieldNames().forEachRemaining(allowed::add));
        }
        Set<String> used = new TreeSet<>();
        Problems problems = new Problems();
        TreeReader reader = new TreeReader(problems);
        new CorpusFolder(Corpora.COMPLETE, problems).list()
                .forEach(file -> collectKeys(reader.read(file).orElseThrow().root, used));
        assertEquals(List.of(), problems.lines());
        used.retainAll(allowed);
        assertEquals(allowed, used);
    }

    @Test
    void whatTheCompleteCorpusSaysFillsEveryColumn() throws Exception {
        TestDatabase database = new TestDatabase();
        try (Connection connection = database.connect()) {
            new CorpusImport(Corpora.COMPLETE, new PrintStream(OutputStream.nullOutputStream())).into(connection);
            Set<String> empty = new TreeSet<>();
            for (Table table : Table.values()) {
                for (String column : TableShape.of(table, connection).columns()) {
                    if (database.query("select count(" + TableShape.quoted(column) + ") from " + table.sql()).equals("0"))
                        empty.add(table.sql() + "." + column);
                }
            }
            // The format has no assessments of evidence yet.
            assertEquals(Set.of("assessment.evidence_id"), empty);
        }
        assertEquals("essay-2019 neglected-1990", database.query("""
                select string_agg(w.key, ' ' order by a.ordinal desc) from attribution a join work w on w.id = a.work_id
                join evidence e on e.id = a.evidence_id where e.usage = 'EXHIBITED'"""));
        assertEquals("Ana von de Author, Jr.|de author, ana von, jr.",
                database.query("select name || '|' || sort_name from person where slug = 'ana-author'"));
        assertEquals("1936-07-18 1936 Ana von de Author, Jr. to The Bureau", database.query(
                "select concat_ws(' ', e.sort_date, w.issued_year, w.byline) from event e, work w where w.key = 'everything-1936'"));
    }

    @ParameterizedTest
    @CsvSource({ "common.json, /$defs/evidence/properties/stance, evidence_stance",
            "common.json, /$defs/evidence/properties/basis, evidence_basis",
            "common.json, /$defs/evidence/properties/use, evidence_usage",
            "common.json, /$defs/claim/properties/kind, claim_kind",
            "common.json, /$defs/assessment/properties/verdict, assessment_verdict",
            "common.json, /$defs/claimRelation/properties/kind, claim_relation_kind",
            "common.json, /$defs/workRelation/properties/kind, work_relation_kind",
            "events.json, /properties/events/additionalProperties/properties/kind, event_kind",
            "works.json, /properties/works/additionalProperties/properties/tier, work_tier",
            "people.json, /properties/people/additionalProperties/properties/roles/items, person_roles" })
    void theDatabaseAllowsTheSameValues(String schema, String pointer, String constraint) throws Exception {
        JsonNode values = new ObjectMapper().readTree(SCHEMAS.resolve(schema).toFile()).at(pointer).path("enum");
        Set<String> allowed = StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
        String check = new TestDatabase()
                .query("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + constraint + "_check'");
        Set<String> stored = Pattern.compile("'([A-Z_]+)'").matcher(check).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(stored, allowed);
    }

    @Test
    void everythingIsDescribedAndClosed() throws IOException {
        try (Stream<Path> schemas = Files.list(SCHEMAS)) {
            for (Path schema : (Iterable<Path>) schemas::iterator)
                described(schema.toString(), new ObjectMapper().readTree(schema.toFile()));
        }
    }

    private static void described(String place, JsonNode schema) {
        if (schema.has("properties"))
            assertTrue(schema.path("additionalProperties").isBoolean() && !schema.path("additionalProperties").asBoolean(),
                    place + " is open");
        schema.path("properties").properties()
                .forEach(property -> assertTrue(property.getValue().has("description") || property.getValue().has("$ref"),
                        place + "/" + property.getKey() + " has no description"));
        schema.properties().forEach(part -> described(place + "/" + part.getKey(), part.getValue()));
    }

    private static void collectKeys(JsonNode node, Set<String> keys) {
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> collectKeys(child, keys));
    }
}
