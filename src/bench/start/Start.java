import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the service takes from its start to its first answer, and how much memory it has resident then: on an empty
 * database, which it migrates and imports its corpus into, and on the same database afterwards. Works on Linux, with psql:
 *
 * <pre>
 * java src/bench/start/Start.java postgresql://USER@HOST:PORT/DATABASE java -jar target/quarkus-app/quarkus-run.jar
 * java src/bench/start/Start.java postgresql://USER@HOST:PORT/DATABASE target/historiograph-1.0.0-SNAPSHOT-runner
 * </pre>
 *
 * EVERYTHING IN THAT DATABASE IS DELETED. The number of starts is 5, or that of -Dstarts=N.
 */
public class Start {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final byte[] QUESTION = "{\"query\":\"{ debates(first: 1) { nodes { slug claims(first: 5) { nodes { statement } } } } }\"}"
            .getBytes();

    /** @param resident kilobytes when the first answer was there */
    private record Measured(long milliseconds, long resident) {
    }

    public static void main(String... arguments) throws Exception {
        if (arguments.length < 2)
            throw new IllegalArgumentException("Arguments: postgresql://USER@HOST:PORT/DATABASE PROGRAM...");
        URI database = URI.create(arguments[0]);
        List<String> program = Arrays.asList(arguments).subList(1, arguments.length);
        List<Measured> empty = new ArrayList<>();
        List<Measured> ready = new ArrayList<>();
        for (int i = 0; i < Integer.getInteger("starts", 5); i++) {
            clear(database);
            empty.add(start(database, program));
            ready.add(start(database, program));
        }
        System.out.printf("%s%nload of the machine: %s, processors: %d%n", String.join(" ", program),
                Files.readString(Path.of("/proc/loadavg")).strip(), Runtime.getRuntime().availableProcessors());
        System.out.println("| database | first answer after, ms: median (least to most) | resident, MB: median (least to most) |\n| --- | --- | --- |");
        tell("empty", empty);
        tell("ready", ready);
    }

    private static void clear(URI database) throws Exception {
        Process psql = new ProcessBuilder("psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", database.toString(), "-c",
                "set client_min_messages = error; drop schema public cascade; create schema public").inheritIO().start();
        if (psql.waitFor() != 0)
            throw new IllegalStateException("The database could not be emptied.");
    }

    private static Measured start(URI database, List<String> program) throws Exception {
        int port = freePort();
        File log = File.createTempFile("start", ".log");
        ProcessBuilder builder = new ProcessBuilder(program).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database.getHost() + ":" + database.getPort() + database.getPath(),
                "QUARKUS_DATASOURCE_USERNAME", database.getUserInfo(),
                "QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", Integer.toString(port)));
        long begin = System.nanoTime();
        Process service = builder.start();
        try {
            while (!answers(port)) {
                if (!service.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos())
                    throw new IllegalStateException("It doesn't answer; see " + log);
                Thread.sleep(5);
            }
            return new Measured((System.nanoTime() - begin) / 1_000_000, resident(service));
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static boolean answers(int port) {
        try {
            var request = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/graphql").toURL().openConnection();
            request.setRequestProperty("Content-Type", "application/json");
            request.setDoOutput(true);
            request.getOutputStream().write(QUESTION);
            if (request.getResponseCode() != 200)
                return false;
            return new String(request.getInputStream().readAllBytes()).contains("\"slug\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long resident(Process service) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void tell(String name, List<Measured> starts) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s |%n", name,
                figures(starts.stream().mapToLong(Measured::milliseconds).sorted().toArray()),
                figures(starts.stream().mapToLong(start -> start.resident() / 1024).sorted().toArray()));
    }

    private static String figures(long[] sorted) {
        return "%d (%d to %d)".formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
