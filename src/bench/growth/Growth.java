import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Whether a query's time grows with the corpus or with its answer: asks two services, one on a small corpus and one on a large, the
 * same queries in turns, and prints side by side how long PostgreSQL took, what it sent, and how many rows it touched. src/bench/growth/run
 * sets all of it up. The exit status is 1 when a query grows that isn't known to.
 */
public final class Growth {

    private static final double RATIO = 1.5;
    /** Less than that is the machine's noise, whatever the ratio. */
    private static final double NOISE = 0.5;
    private static final long BIG = 1_000;
    private static final int WARM = 7;
    private static final String KNOWN = "# Grows: ";
    private static final String COUNTS = "# Counts.";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COUNT = Pattern.compile("\"(?:totalCount|count)\":(\\d+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+):");

    private final int rounds;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Side> sides;

    /** @param subjects names of what the queries are about, one for each of the first rounds */
    private record Side(URI service, Database database, List<Map<String, Object>> subjects) {
    }

    /** What one query took on one side: milliseconds, octets and what the answer counts of each round, and the rows that it touched. */
    private record Measured(List<Double> times, List<Integer> octets, List<Integer> counts, Database.Touched touched) {

        double time() {
            return median(times);
        }

        double shortest() {
            return times.stream().min(Double::compare).orElseThrow();
        }

        double size() {
            return median(octets);
        }

        double counted() {
            return median(counts);
        }

        private static double median(List<? extends Number> values) {
            return values.stream().mapToDouble(Number::doubleValue).sorted().toArray()[values.size() / 2];
        }
    }

    private Growth(List<Side> sides, int rounds) {
        this.sides = sides;
        this.rounds = rounds;
    }

    /** @param arguments LOG ROUNDS QUERIES, then SERVICE DATABASE DEBATES for the small side and for the large, then names of queries */
    public static void main(String[] arguments) throws Exception {
        List<Side> sides = new ArrayList<>();
        for (int i = 3; i < 9; i += 3)
            sides.add(new Side(URI.create(arguments[i] + "/graphql"), new Database(arguments[i + 1], Path.of(arguments[0])),
                    Subjects.of(Integer.parseInt(arguments[i + 2]))));
        Growth growth = new Growth(sides, Integer.parseInt(arguments[1]));
        List<String> wanted = List.of(arguments).subList(9, arguments.length);
        System.out.printf("%-26s %9s %9s %6s   %7s %7s   %7s %7s   %9s %9s%n", "query", "ms small", "ms large", "ratio", "B small", "B large", "counted",
                "counted", "rows small", "rows large");
        int flagged = 0;
        String before = "";
        for (String line : Files.readAllLines(Path.of(arguments[2]))) {
            if (line.startsWith("query ") && (wanted.isEmpty() || wanted.contains(name(line)))) {
                boolean grows = growth.measure(line, before.equals(COUNTS));
                if (before.startsWith(KNOWN))
                    System.out.println("    known: " + before.substring(KNOWN.length()));
                else if (grows)
                    flagged++;
            }
            before = line;
        }
        System.out.println(flagged + " flagged");
        System.exit(flagged > 0 ? 1 : 0);
    }

    private static String name(String query) {
        return query.split("[ ({]+")[1];
    }

    private boolean measure(String query, boolean counts) throws Exception {
        List<Measured> measured = new ArrayList<>();
        for (Side side : sides)
            measured.add(new Measured(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new Database.Touched(Map.of(), "")));
        List<Map<Integer, String>> bodies = List.of(new TreeMap<>(), new TreeMap<>());
        for (int round = -WARM; round < rounds; round++) {
            for (int i = 0; i < sides.size(); i++) {
                Side side = sides.get(i);
                int subject = Math.floorMod(round, side.subjects().size());
                if (!bodies.get(i).containsKey(subject))
                    bodies.get(i).put(subject, body(side, query, side.subjects().get(subject)));
                String answer = ask(side, bodies.get(i).get(subject));
                double time = side.database().took();
                if (round >= 0) {
                    measured.get(i).times().add(time);
                    measured.get(i).octets().add(answer.length());
                    measured.get(i).counts().add(COUNT.matcher(answer).results().mapToInt(count -> Integer.parseInt(count.group(1))).sum());
                }
            }
        }
        for (int i = 0; i < sides.size(); i++)
            measured.set(i, new Measured(measured.get(i).times(), measured.get(i).octets(), measured.get(i).counts(), sides.get(i).database().touched()));
        return print(name(query), counts, measured.get(0), measured.get(1));
    }

    private static boolean print(String name, boolean counts, Measured small, Measured large) {
        double ratio = large.time() / small.time();
        // An answer that counts, or ranks what it counts, is as large as that.
        double counted = counts ? (large.counted() + 1) / (small.counted() + 1) : 1;
        double answers = Math.max(counted, Math.max(1, large.size() / small.size()));
        // What else the machine does only adds to a time, so the shortest have to agree.
        boolean grows = ratio / answers > RATIO && large.shortest() / small.shortest() / answers > RATIO && large.time() - small.time() > NOISE;
        // A small table is read as a whole, which is quicker; a large one that is gives it away by the rows.
        List<String> whole = large.touched().rows() < RATIO * answers * small.touched().rows() ? List.of()
                : large.touched().read().entrySet().stream().filter(read -> read.getValue() > BIG)
                        .map(read -> read.getKey() + " (" + read.getValue() + ")").toList();
        System.out.printf("%-26s %9.2f %9.2f %6.2f   %7.0f %7.0f   %7.0f %7.0f   %9d %9d%s%s%n", name, small.time(), large.time(), ratio, small.size(),
                large.size(), small.counted(), large.counted(), small.touched().rows(), large.touched().rows(), grows ? "   GROWS" : "",
                whole.isEmpty() ? "" : "   READS " + String.join(", ", whole));
        System.out.println("    " + large.touched().plan());
        return grows;
    }

    /** The request, with the variables that the query has. */
    private String body(Side side, String query, Map<String, Object> subject) throws IOException, InterruptedException {
        Map<String, Object> variables = new LinkedHashMap<>();
        Matcher matcher = VARIABLE.matcher(query.substring(0, query.indexOf('{')));
        while (matcher.find())
            variables.put(matcher.group(1), subject.get(matcher.group(1)));
        if (variables.containsKey("id") || variables.containsKey("ids"))
            variables.putAll(ids(side, subject));
        if (variables.containsKey("after"))
            for (int page = 0; page < 4; page++)
                variables.put("after", cursor(side, query, variables));
        if (variables.containsKey("middle"))
            variables.put("middle", moved(cursor(side, query, variables), (String) subject.get("claim")));
        return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    }

    private Map<String, Object> ids(Side side, Map<String, Object> subject) throws IOException, InterruptedException {
        String query = "query ($debate: String!) { debate(slug: $debate) { claims(first: 10) { nodes { id } } } }";
        List<String> ids = JSON.readTree(ask(side, JSON.writeValueAsString(Map.of("query", query, "variables", Map.of("debate", subject.get("debate"))))))
                .findValuesAsText("id");
        side.database().took();
        return Map.of("id", ids.get(0), "ids", ids);
    }

    private String cursor(Side side, String query, Map<String, Object> variables) throws IOException, InterruptedException {
        String answer = ask(side, JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
        side.database().took();
        return JSON.readTree(answer).findValue("endCursor").asText();
    }

    /** The cursor of the same list at another claim: a cursor says the list, the slug and the id. */
    private static String moved(String cursor, String claim) throws IOException {
        var place = (com.fasterxml.jackson.databind.node.ArrayNode) JSON.readTree(java.util.Base64.getDecoder().decode(cursor));
        return java.util.Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(place.set(1, claim)));
    }

    private String ask(Side side, String body) throws IOException, InterruptedException {
        String answer = client.send(HttpRequest.newBuilder(side.service()).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body();
        if (!answer.startsWith("{\"data\":") || answer.contains("\"errors\""))
            throw new IOException(body + "\n" + answer);
        return answer;
    }
}
