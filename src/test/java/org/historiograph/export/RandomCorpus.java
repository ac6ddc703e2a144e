package org.historiograph.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A small corpus as the schemas of its files allow it: every key is there or not by chance, every text is awkward. What keys
 * refer to, and the few rules that a schema can't tell, are said here. The files are JSON, which is YAML too and is written by
 * another program than exports are.
 */
final class RandomCorpus {

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int DOCUMENTS = 2;
    private static final int DEBATES = 3;

    private final Random random;
    private final RandomValues values;
    private final List<String> passages = new ArrayList<>();
    private final Path folder;
    private int claims;

    private RandomCorpus(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        for (int document = 0; document < DOCUMENTS; document++) {
            for (String place : List.of("p1", "p1s1", "p1s1-s2", "p2", "n1", "h1"))
                passages.add("work-" + document + "/" + place);
        }
        this.values = new RandomValues(random, passages);
    }

    /** Writes it into the folder; the same seed gives the same corpus. */
    static void write(Path folder, long seed) throws IOException {
        new RandomCorpus(folder, seed).write();
    }

    private void write() throws IOException {
        for (int i = 0; i < DOCUMENTS; i++)
            document(i);
        for (String kind : List.of("topic", "person", "work", "event"))
            named(kind, kind.equals("person") ? "people" : kind + "s");
        for (int i = 0; i < DEBATES; i++)
            debate(i);
        file("claims/more.yaml", arguments("claims.json"));
        file("claims/further/Ещё раз, \"again\".yaml", arguments("claims.json"));
    }

    private void document(int number) throws IOException {
        ObjectNode document = JSON.createObjectNode().put("document", "work-" + number).put("file", AwkwardTexts.few(random)
                .replaceAll("[/\\\\]", "")).put("length", 1_000).put("sha256", "0123456789abcdef".repeat(4));
        ObjectNode places = document.putObject("passages");
        for (String passage : passages.subList(number * passages.size() / DOCUMENTS,
                (number + 1) * passages.size() / DOCUMENTS)) {
            ObjectNode place = places.putObject(passage.replaceFirst(".*/", ""));
            place.set("locator", values.of("common.json#/$defs/locator", null));
            place.put("offset", random.nextInt(500)).put("length", 1 + random.nextInt(500))
                    .put("hash", "%016x".formatted(random.nextLong())).put("sha256", "fedcba9876543210".repeat(4));
        }
        file("documents/text-" + number + ".yaml", document);
    }

    /** Those that others belong to come first, so that no two belong to each other. */
    private void named(String kind, String plural) throws IOException {
        ObjectNode file = JSON.createObjectNode();
        ObjectNode things = file.putObject(plural);
        for (int i = 0; i < RandomValues.THINGS; i++) {
            ObjectNode thing = (ObjectNode) values
                    .of(plural + ".json#/properties/" + plural + "/additionalProperties", null);
            for (String whole : List.of("broader", "container")) {
                if (thing.has(whole) && i == 0)
                    thing.remove(whole);
                else if (thing.has(whole))
                    thing.put(whole, kind + "-" + random.nextInt(i));
            }
            things.set(kind + "-" + i, thing);
        }
        file(plural + "/" + plural + ".yaml", file);
    }

    private void debate(int number) throws IOException {
        ObjectNode debate = arguments("debate.json");
        debate.put("debate", "debate-" + number);
        ArrayNode positions = debate.putArray("positions");
        for (int i = 0; i < RandomValues.POSITIONS / DEBATES; i++) {
            ObjectNode position = (ObjectNode) values.of("debate.json#/properties/positions/items", null);
            position.put("position", "position-" + (number + i * DEBATES));
            if (position.path("holders").isEmpty())
                position.putArray("holders")
                        .add(values.of("debate.json#/properties/positions/items/properties/holders/items", null));
            positions.add(position);
        }
        file("debates/" + (char) ('z' - number) + ".yaml", debate);
    }

    private ObjectNode arguments(String schema) {
        ObjectNode file = schema.equals("debate.json") ? (ObjectNode) values.of("debate.json#", null) : JSON.createObjectNode();
        ArrayNode claims = file.putArray("claims");
        IntStream.range(0, 3).forEach(i -> claims.add(claim()));
        ArrayNode assessments = file.putArray("assessments");
        IntStream.range(0, 3).forEach(i -> assessments.add(values.of("common.json#/$defs/assessment", null)));
        assessments.forEach(assessment -> ((ObjectNode) assessment).putObject("of").put("source", "work-" + random.nextInt(2)));
        ((ObjectNode) assessments.get(0)).putObject("of").put("claim", "claim-0");
        ArrayNode relations = file.putArray("source-relations");
        for (int i = 0; i < 3; i++)
            relations.add(((ObjectNode) values.of("common.json#/$defs/workRelation", null)).put("from", "work-0")
                    .put("to", "work-" + (1 + random.nextInt(2))));
        return file;
    }

    private ObjectNode claim() {
        String name = "claim-" + claims++;
        ObjectNode claim = (ObjectNode) values.of("common.json#/$defs/claim", null);
        claim.put("claim", name);
        for (JsonNode evidence : claim.get("evidence")) {
            // A document is in no chain to itself, and has none where it speaks for itself.
            String document = evidence.get("passage").asText().replaceFirst("/.*", "");
            if (evidence.get("source").asText().equals(document))
                ((ObjectNode) evidence).remove("chain");
            evidence.path("chain").forEach(link -> ((ObjectNode) link).put("source", "work-3"));
        }
        if (name.equals("claim-0"))
            claim.remove("relations");
        claim.path("relations").forEach(relation -> ((ObjectNode) relation).put("to", "claim-0"));
        return claim;
    }

    private void file(String name, ObjectNode content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        // YAML takes no DEL as it is.
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content).replace("\u007f", "\\u007f"));
    }
}
