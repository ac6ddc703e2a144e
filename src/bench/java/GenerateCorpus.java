import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a corpus of any size in the format of seeds/README.md; the same arguments give the same bytes. With --texts it also writes the texts
 * of the documents, so that verify has something to look at.
 *
 * <pre>java src/bench/java/GenerateCorpus.java --debates 1000 --claims 100 --evidence 10 --seed 1 [--texts DIR] OUT</pre>
 *
 * By debate there are 10 people, 50 works, 5 events and one document, with a paragraph of two sentences for each claim.
 */
public final class GenerateCorpus {
    private static final String[] ACTORS = {"The cabinet", "The general staff", "The foreign ministry", "The envoy", "The central committee", "The army",
            "The trade delegation", "The president", "The opposition", "The planning office", "The navy", "The secret service"};
    private static final String[] VERBS = {"delayed", "prepared", "abandoned", "misread", "welcomed", "financed", "concealed", "opposed", "underrated", "forced",
            "negotiated", "exaggerated"};
    private static final String[] OBJECTS = {"the alliance", "the blockade", "the armistice", "the harvest campaign", "the loan", "the partition",
            "the mobilisation", "the trade treaty", "the purge", "the border crossing", "the guarantee", "the rearmament"};
    private static final String[] REASONS = {"for fear of encirclement", "out of conviction", "for want of steel", "under pressure from its allies",
            "to gain time", "against the advice of its experts", "because the archives were closed", "as the winter set in", "for reasons of prestige",
            "in answer to a rumour"};
    private static final String[] COMMON_WORDS = {"river", "treaty", "letter", "winter", "border", "grain", "railway", "minister", "silence", "archive", "garrison",
            "harbour", "ledger", "province", "census", "bridge", "mission", "decree", "protocol", "factory", "witness", "envoy", "convoy", "frontier"};
    private static final String[] SYLLABLES = {"bar", "cel", "dun", "fer", "gol", "ham", "jul", "kor", "lim", "mar", "nov", "os", "pel", "quin", "rav", "sol", "tam",
            "ul", "ver", "wen", "yor", "zel", "bri", "cro", "dre", "flo", "gru", "kra", "pra", "sta", "tre", "vla"};
    private static final int VOCABULARY = 30_000;
    private static final String[] FAMILIES = {"Arden", "Belov", "Castell", "Dorn", "Esteve", "Falk", "Garin", "Hollis", "Ivers", "Jansen", "Kessler", "Lund",
            "Moreau", "Novak", "Orlov", "Prieto", "Quist", "Rossi", "Sauer", "Thorne", "Ulrich", "Vidal", "Weiss", "Yates", "Zeman"};
    private static final String[] GIVEN = {"Ada", "Boris", "Clara", "David", "Elena", "Frank", "Greta", "Hugo", "Irina", "Jean", "Karin", "Luis", "Marta", "Nils",
            "Olga", "Pavel", "Rosa", "Stefan", "Tomas", "Vera"};
    private static final String[] CLAIM_KINDS = {"CAUSAL", "FACTUAL", "INTERPRETIVE", "EVALUATIVE", "QUANTITATIVE", "METHODOLOGICAL"};
    private static final String[] EVENT_KINDS = {"TREATY", "CONFERENCE", "BATTLE", "WAR", "MEETING", "TRIAL", "CONGRESS", "CRISIS", "SPEECH", "OTHER"};
    private static final String[] STANCES = {"SUPPORTS", "SUPPORTS", "SUPPORTS", "OPPOSES", "OPPOSES", "QUALIFIES", "DISCUSSES"};
    private static final String[] BASES = {"ARGUMENT", "ARGUMENT", "ARGUMENT", "DOCUMENT", "DOCUMENT", "TESTIMONY", "STATISTIC", "SILENCE"};
    private static final String[] VERDICTS = {"ENDORSES", "QUALIFIES", "DISPUTES", "SUPERSEDES", "DISCREDITS"};
    private static final String[] CLAIM_RELATIONS = {"SUPPORTS", "REBUTS", "UNDERCUTS", "QUALIFIES", "RESTATES"};
    private static final String[] WORK_RELATIONS = {"RELIES_ON", "CRITIQUES", "EXTENDS", "NEGLECTS", "REVIEWS"};
    private static final int FILE = 500;

    private final Path out;
    private final Path texts;
    private final long seed;
    private final int debates;
    private final int claims;
    private final int evidence;
    private final int people;
    private final int works;
    private final int events;
    private final int topics;

    private GenerateCorpus(Path out, Map<String, String> options) {
        this.out = out;
        texts = options.containsKey("texts") ? Path.of(options.get("texts")) : null;
        seed = Long.parseLong(options.getOrDefault("seed", "1"));
        debates = Integer.parseInt(options.getOrDefault("debates", "1000"));
        claims = Integer.parseInt(options.getOrDefault("claims", "100"));
        evidence = Integer.parseInt(options.getOrDefault("evidence", "10"));
        people = debates * 10;
        works = debates * 50;
        events = debates * 5;
        topics = 10 + debates / 10;
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> options = new TreeMap<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].matches("--(debates|claims|evidence|seed|texts)") && i + 1 < args.length)
                options.put(args[i].substring(2), args[++i]);
            else
                files.add(args[i]);
        }
        if (files.size() != 1 || files.get(0).startsWith("--")) {
            System.err.println("usage: GenerateCorpus [--debates N] [--claims N] [--evidence N] [--seed N] [--texts DIR] OUT");
            System.exit(2);
        }
        new GenerateCorpus(Path.of(files.get(0)), options).write();
    }

    private void write() throws IOException {
        file("topics/topics.yaml", new Random(seed), (yaml, random) -> {
            yaml.println("topics:");
            for (int i = 0; i < topics; i++)
                yaml.println("  " + topic(i) + ": {label: " + name(random) + (i < 10 ? "" : ", broader: " + topic(i % 10)) + "}");
        });
        inFiles("people", people, this::person);
        inFiles("works", works, this::work);
        inFiles("events", events, this::event);
        for (int i = 0; i < debates; i++) {
            int debate = i;
            file("documents/" + document(i) + ".yaml", new Random(seed * 7 + i), (yaml, random) -> document(yaml, random, debate));
            file("debates/" + debate(i) + ".yaml", new Random(seed * 11 + i), (yaml, random) -> debate(yaml, random, debate));
        }
    }

    private void person(PrintWriter yaml, Random random, int i) {
        yaml.println("  " + person(i) + ":");
        yaml.println("    family: " + pick(random, FAMILIES) + "\n    given: " + pick(random, GIVEN));
        yaml.println("    roles: [" + (i % 4 == 0 ? "ACTOR" : "HISTORIAN, AUTHOR") + "]");
        yaml.println("    description: Writes on the " + words(random, 3) + "\n    born: \"" + (1880 + random.nextInt(110)) + "\"\n    completed: [born]");
        yaml.println("    passage: " + passage(random, i % debates));
        if (i % 5 == 0)
            yaml.println("    offices:\n      - {title: Head of the " + words(random, 2) + ", from: \"1936\", until: \"1939-05\", passage: " + passage(random, i % debates) + "}");
    }

    private void work(PrintWriter yaml, Random random, int i) {
        int year = 1936 + random.nextInt(90);
        boolean book = random.nextInt(3) > 0;
        int maker = random.nextInt(people);
        // The first works are the documents.
        yaml.println("  " + (i < debates ? document(i) : work(i)) + ":\n    type: " + (book ? "book" : "article-journal"));
        yaml.println("    title: The " + words(random, 4) + "\n    " + (random.nextInt(4) == 0 ? "editor" : "author") + ": ["
                + person(maker) + (random.nextInt(4) == 0 ? ", " + person(maker + 1 + i % 7) : "") + "]");
        yaml.println(book ? "    publisher: " + pick(random, FAMILIES) + " Press" : "    container-title: Journal of the " + words(random, 1)
                + "\n    volume: \"" + (1 + random.nextInt(60)) + "\"\n    page: \"" + pages(random) + "\"");
        yaml.println("    issued: \"" + year + "\"\n    tier: " + (year < 1950 ? "PRIMARY" : random.nextInt(8) == 0 ? "TERTIARY" : "SECONDARY"));
        yaml.println("    passage: " + passage(random, i % debates));
        if (i % 50 == 49)
            yaml.println("    slips:\n      - {field: title, given: The " + words(random, 2) + ", reason: Elsewhere it is spelled otherwise}");
    }

    private void event(PrintWriter yaml, Random random, int i) {
        int debate = i % debates;
        String month = "%d-%02d".formatted(1917 + random.nextInt(40), 1 + random.nextInt(12));
        yaml.println("  " + event(i) + ":\n    name: " + name(random) + "\n    kind: " + pick(random, EVENT_KINDS) + "\n    place: " + pick(random, FAMILIES) + "stadt");
        yaml.println("    participants: [{person: " + person(random.nextInt(people)) + ", role: delegate}]\n    topics: [" + topic(random.nextInt(topics)) + "]");
        yaml.println("    datings:\n      - {date: \"" + month + "-" + (10 + random.nextInt(18)) + "\", passage: " + passage(random, debate) + "}");
        yaml.println("      - {date: \"" + month + "\", passage: " + passage(random, debate) + ", source: " + anyWork(random) + "}");
    }

    private void document(PrintWriter yaml, Random random, int debate) {
        StringBuilder text = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        List<String> passages = new ArrayList<>();
        for (int p = 1; p <= claims; p++) {
            int start = letters.length();
            List<String> sentences = new ArrayList<>();
            for (int s = 1; s <= 2; s++) {
                int from = letters.length();
                String sentence = "The " + words(random, 9) + " of " + (1900 + random.nextInt(100)) + ".";
                text.append(sentence).append(s == 2 ? "\n\n" : "\n");
                letters.append(sentence.toLowerCase().replaceAll("[^a-z0-9]", ""));
                sentences.add(anchor("p" + p + "s" + s, p, letters, from));
            }
            passages.add(anchor("p" + p, p, letters, start));
            passages.addAll(sentences);
        }
        String file = document(debate) + ".txt";
        yaml.println("document: " + document(debate) + "\nfile: " + file + "\nlength: " + letters.length() + "\nsha256: \"" + sha256(letters.toString()) + "\"\npassages:");
        passages.forEach(yaml::println);
        if (texts != null)
            write(texts.resolve(file), text.toString());
    }

    private void debate(PrintWriter yaml, Random random, int d) {
        yaml.println("debate: " + debate(d) + "\nquestion: Why was it that " + assertion(random).replaceFirst("^T", "t") + "?\nsummary: A matter of the " + words(random, 6));
        yaml.println("scope: 1936/1939\ntopics: [" + topic(d % topics) + "]\npassage: " + passage(random, d) + "\npositions:");
        for (int p = 0; p < 3; p++) {
            yaml.println("  - position: " + position(d, p) + "\n    name: The school of the " + words(random, 2) + "\n    thesis: " + assertion(random) + "\n    passage: " + passage(random, d));
            yaml.println("    holders: [{person: " + person(random.nextInt(people)) + ", source: " + anyWork(random) + ", passage: " + passage(random, d) + "}]");
        }
        yaml.println("claims:");
        for (int c = 0; c < claims; c++)
            claim(yaml, random, d, c);
        yaml.println("assessments:");
        for (int a = 0; a < 5; a++)
            yaml.println("  - {of: {source: " + anyWork(random) + "}, verdict: " + pick(random, VERDICTS) + ", scope: The " + words(random, 3) + ", passage: " + passage(random, d) + "}");
        yaml.println("source-relations:");
        for (int r = 0; r < 5; r++) {
            int from = debates + random.nextInt(works - debates - 1);
            yaml.println("  - {from: " + work(from) + ", kind: " + pick(random, WORK_RELATIONS) + ", to: " + work(from + 1) + ", passage: " + passage(random, d) + "}");
        }
    }

    private void claim(PrintWriter yaml, Random random, int d, int c) {
        String paragraph = document(d) + "/p" + (c + 1);
        yaml.println("  - claim: " + claim(d, c) + "\n    statement: " + assertion(random) + "\n    kind: " + pick(random, CLAIM_KINDS));
        yaml.println("    advances: [" + position(d, c % 3) + "]\n    events: [" + event(random.nextInt(events)) + "]\n    passage: " + paragraph + "\n    evidence:");
        for (int e = 0; e < evidence; e++) {
            boolean own = e == evidence - 1;
            yaml.println("      - source: " + (own ? document(d) : anyWork(random)) + "\n        stance: " + pick(random, STANCES) + "\n        basis: " + pick(random, BASES));
            if (!own)
                yaml.println("        locator: {page: \"" + pages(random) + "\"}");
            if (random.nextInt(10) == 0)
                yaml.println("        speaker: " + person(random.nextInt(people)) + "\n        quotation: \"the " + words(random, 3) + "\"");
            if (!own && random.nextInt(5) == 0)
                yaml.println("        chain: [{source: " + anyWork(random) + ", locator: {page: \"" + pages(random) + "\"}}]");
            yaml.println("        summary: It holds that " + assertion(random).replaceFirst("^T", "t") + "\n        passage: " + paragraph + "s" + (1 + e % 2));
        }
        if (c % 2 == 1)
            yaml.println("    relations: [{kind: " + pick(random, CLAIM_RELATIONS) + ", to: " + claim(d, random.nextInt(c)) + ", passage: " + paragraph + "s1}]");
    }

    private String anyWork(Random random) {
        // A few works are cited by everybody, most of them hardly at all.
        double skew = random.nextDouble();
        return work(debates + (int) ((works - debates) * skew * skew * skew));
    }

    private String passage(Random random, int debate) {
        return document(debate) + "/p" + (1 + random.nextInt(claims));
    }

    private static String assertion(Random random) {
        String place = word(random);
        return pick(random, ACTORS) + " " + pick(random, VERBS) + " " + pick(random, OBJECTS) + " of " + (1917 + random.nextInt(40)) + " at "
                + Character.toUpperCase(place.charAt(0)) + place.substring(1) + " " + pick(random, REASONS);
    }

    private static String name(Random random) {
        return "The " + words(random, 2) + " of " + pick(random, FAMILIES);
    }

    private static String words(Random random, int count) {
        return Stream.generate(() -> word(random)).limit(count).collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        // As in a language (Zipf): the n-th commonest word comes a n-th as often as the commonest, and most texts have a rare one.
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
        if (rank < COMMON_WORDS.length)
            return COMMON_WORDS[rank];
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0; rest /= SYLLABLES.length)
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        return word.append("ia").toString();
    }

    private static String pages(Random random) {
        int page = 1 + random.nextInt(400);
        return page + "-" + (page + 1 + random.nextInt(20));
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String topic(int i) {
        return "topic-" + i;
    }

    private String person(int i) {
        return "person-" + i % people;
    }

    private static String work(int i) {
        return "work-" + i;
    }

    private static String event(int i) {
        return "event-" + i;
    }

    private static String document(int debate) {
        return "document-" + debate;
    }

    private static String debate(int i) {
        return "debate-" + i;
    }

    private static String position(int debate, int i) {
        return debate(debate) + "-position-" + i;
    }

    private static String claim(int debate, int i) {
        return debate(debate) + "-claim-" + i;
    }

    private static String anchor(String name, int paragraph, StringBuilder letters, int from) {
        String span = letters.substring(from);
        long hash = 0;
        for (int i = 0; i < span.length(); i++)
            hash = hash * 6364136223846793005L + span.charAt(i);
        return "  " + name + ": {locator: {paragraph: \"" + paragraph + "\"}, offset: " + from + ", length: " + span.length() + ", hash: \"" + HexFormat.of().toHexDigits(hash)
                + "\", sha256: \"" + sha256(span) + "\"}";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inFiles(String kind, int count, Record record) throws IOException {
        for (int first = 0; first < count; first += FILE) {
            int from = first;
            int to = Math.min(count, first + FILE);
            file(kind + "/" + kind + "-" + first / FILE + ".yaml", new Random(seed * 31 + kind.hashCode() + first), (yaml, random) -> {
                yaml.println(kind + ":");
                for (int i = from; i < to; i++)
                    record.write(yaml, random, i);
            });
        }
    }

    private void file(String name, Random random, Content content) throws IOException {
        Path file = out.resolve(name);
        Files.createDirectories(file.getParent());
        try (PrintWriter yaml = new PrintWriter(Files.newBufferedWriter(file))) {
            content.write(yaml, random);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Record {
        void write(PrintWriter yaml, Random random, int i);
    }

    private interface Content {
        void write(PrintWriter yaml, Random random);
    }
}
