package org.historiograph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes the part of the test corpus that is written by nobody: many claims with much evidence, and the anchors of documents
 * that have no text. Always the same, so that golden answers stay.
 */
final class LibraryCorpus {

    private static final int CLAIMS = 42;
    private static final List<String> SURVEY = List.of("p1", "p1s1", "p1s2", "p2", "p3", "p3s1", "p3s2", "p4");
    private static final List<String> LECTURE = List.of("p1", "p2", "p2s1", "p3", "p4", "p5", "p6");
    private static final List<String> WORKS = List.of("survey", "lecture", "quill-1938", "quill-1960", "uehlingen-1960",
            "moor-1982", "pereplyot-1993", "mori-2004", "mori-quill-2006", "tinder-confession", "tinder-letter", "ember-diary",
            "ember-memoirs", "ministry-report", "gazette-1648", "undated-broadsheet", "nemo-catalogue", "encyclopedia");
    private static final List<String> REPORTERS = List.of("quill-1960", "moor-1982", "mori-2004", "pereplyot-1993");
    private static final List<String> PEOPLE = List.of("emil-tinder", "fausta-ember", "gustav-ember");
    private static final List<String> DEBATES = List.of("who-lit-the-fire", "what-was-lost", "was-there-a-fire");
    private static final List<String> POSITIONS = List.of("watchman", "besiegers", "nobody", "everything", "little");
    private static final List<String> EVENTS = List.of("fire-of-vellmar", "siege-of-vellmar", "trial-of-the-watchman",
            "return-of-the-books");
    private static final List<String> TOPICS = List.of("libraries", "fires", "library-fires", "manuscripts", "besieged-towns");
    private static final List<String> KINDS = List.of("CAUSAL", "FACTUAL", "INTERPRETIVE", "EVALUATIVE", "QUANTITATIVE",
            "METHODOLOGICAL");
    private static final List<String> STANCES = List.of("SUPPORTS", "SUPPORTS", "SUPPORTS", "OPPOSES", "OPPOSES", "QUALIFIES",
            "DISCUSSES");
    private static final List<String> BASES = List.of("ARGUMENT", "DOCUMENT", "TESTIMONY", "STATISTIC", "SILENCE");
    private static final List<String> USES = List.of("ADDUCED", "LISTED", "RECOMMENDED", "CRITICISED", "NEGLECTED",
            "EXHIBITED");
    private static final List<String> RELATIONS = List.of("SUPPORTS", "REBUTS", "UNDERCUTS", "QUALIFIES", "RESTATES",
            "SUPERSEDES");
    private static final List<String> TEXTS = List.of("Plain words", "Words with \"quotes\" and a \\backslash\\",
            "Feuer, Bücher, Straße", "Пожар в библиотеке", "Smoke 😀 and 火", "Two\nlines and a\ttab",
            "100% _of_ it's 'quoted'");

    private final Random random = new Random(1648);
    private final StringBuilder yaml = new StringBuilder("# Written by LibraryCorpus.\n");

    private LibraryCorpus() {
    }

    /** @param arguments the folder of the corpus */
    public static void main(String... arguments) throws IOException {
        Path corpus = Path.of(arguments[0]);
        Files.writeString(corpus.resolve("claims/generated.yaml"), new LibraryCorpus().claims());
        Files.writeString(corpus.resolve("documents/survey.yaml"), document("survey", SURVEY));
        Files.writeString(corpus.resolve("documents/lecture.yaml"), document("lecture", LECTURE));
    }

    private String claims() {
        yaml.append("claims:\n");
        for (int number = 1; number <= CLAIMS; number++)
            claim(number);
        return yaml.toString();
    }

    private void claim(int number) {
        line(1, "- claim: " + name(number));
        line(2, "statement: " + text("Claim " + number));
        line(2, "kind: " + any(KINDS));
        list("advances", POSITIONS, 2);
        list("debates", DEBATES, 3);
        list("events", EVENTS, 2);
        list("topics", TOPICS, 3);
        if (random.nextInt(3) == 0)
            line(2, "note: " + text("Note"));
        line(2, "passage: " + passage());
        line(2, "evidence:");
        int pieces = 1 + random.nextInt(5);
        for (int piece = 1; piece <= pieces; piece++)
            evidence("Evidence " + number + "." + piece);
        if (number > 1 && random.nextInt(2) == 0)
            relations(number);
    }

    private void evidence(String name) {
        String source = any(WORKS);
        List<String> parts = new ArrayList<>(
                List.of("source: " + source, "stance: " + any(STANCES), "basis: " + any(BASES), "summary: " + text(name)));
        if (random.nextInt(3) == 0)
            parts.add("use: " + any(USES));
        if (random.nextInt(4) == 0)
            parts.add("speaker: " + any(PEOPLE));
        if (random.nextInt(3) > 0)
            parts.add("locator: " + locator());
        if (random.nextInt(4) == 0)
            parts.add("quotation: \"so it \\\"was\\\"\"");
        if (random.nextInt(4) == 0)
            parts.add("note: " + text("Note"));
        String passage = passage();
        boolean own = passage.startsWith(source + "/");
        if (!own && random.nextInt(3) == 0)
            parts.add("chain: [" + some(REPORTERS, 2).stream()
                    .map(work -> "{source: " + work + (random.nextBoolean() ? ", locator: " + locator() : "") + "}")
                    .collect(Collectors.joining(", ")) + "]");
        parts.add("passage: " + passage);
        line(3, "- {" + String.join(", ", parts) + "}");
    }

    private void relations(int number) {
        line(2, "relations:");
        for (int i = random.nextInt(2); i < 2; i++) {
            String by = random.nextInt(3) == 0 ? ", by: {source: " + any(REPORTERS) + "}" : "";
            line(3, "- {kind: " + any(RELATIONS) + ", to: " + name(1 + random.nextInt(number - 1)) + by + ", passage: "
                    + passage() + "}");
        }
    }

    private String locator() {
        List<String> parts = some(
                List.of("volume", "part", "chapter", "section", "page", "column", "paragraph", "note", "letter",
                        "folio", "number", "date"),
                3);
        if (parts.isEmpty())
            parts = List.of("page");
        return parts.stream().map(part -> part + ": \"" + (1 + random.nextInt(200)) + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void list(String key, List<String> values, int most) {
        List<String> some = some(values, most);
        if (!some.isEmpty())
            line(2, key + ": [" + String.join(", ", some) + "]");
    }

    private List<String> some(List<String> values, int most) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(most + 1));
    }

    private String text(String name) {
        String text = name + ": " + any(TEXTS);
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }

    private String passage() {
        return random.nextBoolean() ? "survey/" + any(SURVEY) : "lecture/" + any(LECTURE);
    }

    private static String name(int number) {
        return "claim-" + number;
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void line(int depth, String line) {
        yaml.append("  ".repeat(depth)).append(line).append('\n');
    }

    private static String document(String name, List<String> passages) {
        StringBuilder yaml = new StringBuilder(
                "# Written by LibraryCorpus: there is no such text, and these are no hashes of it.\n");
        yaml.append("document: %s%nfile: %s.txt%nlength: 10000%nsha256: %s%npassages:%n".formatted(name, name, digest(name)));
        for (int i = 0; i < passages.size(); i++) {
            String digest = digest(name + passages.get(i));
            yaml.append("  %s: {locator: {page: \"%d\"%s}, offset: %d, length: %d, hash: %s, sha256: \"%s\"}%n".formatted(
                    passages.get(i), i + 1, i % 2 == 0 ? "" : ", paragraph: \"" + i + "\"", i * 450, 40 + i * 7,
                    "\"" + digest.substring(0, 16) + "\"", digest));
        }
        return yaml.toString();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
