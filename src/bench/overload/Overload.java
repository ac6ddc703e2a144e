import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What a running service does when it is asked for four times what it can do: how much it still answers, how long that takes,
 * and how soon it is itself again.
 *
 * <pre>java src/bench/overload/Overload.java http://127.0.0.1:8080 [SECONDS]</pre>
 *
 * The script {@code run} beside it starts a service for it. Any other has to run with {@code HISTORIOGRAPH_HTTP_CACHE_ENABLED=false} and a client's budget without end
 * ({@code HISTORIOGRAPH_HTTP_CLIENT_BURST} and {@code _REFILL}, a thousand million each), or this measures those. The exit status is 1
 * when throughput falls below 80 in 100 of the peak, the 99th percentile of what is accepted exceeds three seconds (two of patience,
 * one of work), an answer is neither the data nor OVERLOADED, or it takes more than five seconds to recover.
 *
 * <p>
 * This program shares the machine with the service and its database, so it does as little as it can: a thread for each connection,
 * a request in one write, an answer by its Content-Length.
 */
public final class Overload {

    private static final String QUERY = """
            {"query":"query Overload { debates(first: 20) { nodes { slug question claims(first: 100) { totalCount nodes { slug statement supporting(first: 5) { nodes { summary source { key byline } } } } } } } }"}""";
    private static final int FACTOR = 4;
    private static final double KEPT = 0.8;
    private static final Duration BOUND = Duration.ofSeconds(3);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    /** As many as the service has workers keep it busy, and none waits for long. */
    private static final int BUSY = 16;
    /** Connections to overload it by; more requests at once are sent late, which counts as time that they took. */
    private static final int MANY = 1000;

    private final URI service;
    private final byte[] request;

    private Overload(URI service) {
        this.service = service;
        this.request = """
                POST /graphql HTTP/1.1
                Host: %s
                Content-Type: application/json
                Accept: application/graphql-response+json
                Content-Length: %d

                %s""".formatted(service.getAuthority(), QUERY.length(), QUERY).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    public static void main(String[] arguments) throws Exception {
        Overload overload = new Overload(URI.create(arguments[0]));
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        overload.load(BUSY, Double.POSITIVE_INFINITY, seconds).print("warm-up");
        Outcome peak = overload.load(BUSY, Double.POSITIVE_INFINITY, seconds);
        peak.print("peak");
        Outcome over = overload.load(MANY, FACTOR * peak.throughput(), seconds);
        over.print("overload");
        double recovered = overload.recovery(peak.accepted(0.99));
        Outcome after = overload.load(BUSY, Double.POSITIVE_INFINITY, seconds);
        after.print("after");

        double kept = over.throughput() / peak.throughput();
        System.out.printf("kept %.0f in 100 of the peak, recovered after %.1f s%n", 100 * kept, recovered);
        boolean well = kept >= KEPT && over.accepted(0.99) <= BOUND.toMillis() && over.failed == 0 && recovered <= RECOVERY.toSeconds()
                && after.throughput() >= KEPT * peak.throughput();
        System.exit(well ? 0 : 1);
    }

    /** How many seconds pass until a request takes no longer than the given milliseconds. */
    private double recovery(double usual) throws IOException {
        long began = System.nanoTime();
        try (Connection connection = new Connection()) {
            for (long asked = began; System.nanoTime() - began < 2 * RECOVERY.toNanos(); asked = System.nanoTime())
                if (connection.ask() == 200 && System.nanoTime() - asked <= usual * 1e6)
                    break;
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /**
     * @param clients connections, each of which asks again when it is answered and the next request is due
     * @param rate requests that are due each second, whatever becomes of those before
     */
    private Outcome load(int clients, double rate, int seconds) throws InterruptedException {
        Outcome outcome = new Outcome();
        AtomicLong next = new AtomicLong();
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(null, () -> {
                try (Connection connection = new Connection()) {
                    while (true) {
                        long now = System.nanoTime();
                        long due = Double.isInfinite(rate) ? now : began + (long) (next.getAndIncrement() * 1e9 / rate);
                        if (due >= end || now >= end + BOUND.toNanos())
                            return;
                        while (System.nanoTime() < due)
                            LockSupport.parkNanos(due - System.nanoTime());
                        outcome.add(connection.ask(), System.nanoTime() - due);
                    }
                } catch (IOException e) {
                    outcome.add(0, 0);
                }
            }, "client", 128 << 10);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads)
            thread.join();
        // What is answered while the last ones are waited for counts, and so does the time.
        outcome.seconds = (System.nanoTime() - began) / 1e9;
        return outcome;
    }

    private final class Connection implements AutoCloseable {
        private final Socket socket = new Socket(service.getHost(), service.getPort());
        private final InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);

        Connection() throws IOException {
            socket.setTcpNoDelay(true);
        }

        /** @return the status of the answer, which is read to its end */
        int ask() throws IOException {
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().split(" ")[1]);
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line())
                if (header.toLowerCase().startsWith("content-length:"))
                    length = Integer.parseInt(header.substring(15).trim());
            in.skipNBytes(length);
            return status;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0)
                    throw new IOException("The connection ended");
                line.append((char) c);
            }
            return line.toString().trim();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** What came of a load; times in milliseconds from when a request was due. */
    private static final class Outcome {
        private final List<Double> accepted = new ArrayList<>();
        private final List<Double> refused = new ArrayList<>();
        private int failed;
        private double seconds;

        synchronized void add(int status, long nanoseconds) {
            if (status == 200)
                accepted.add(nanoseconds / 1e6);
            else if (status == 503)
                refused.add(nanoseconds / 1e6);
            else
                failed++;
        }

        double throughput() {
            return accepted.size() / seconds;
        }

        double accepted(double share) {
            return percentile(accepted, share);
        }

        private static double percentile(List<Double> times, double share) {
            times.sort(null);
            return times.isEmpty() ? 0 : times.get((int) Math.ceil(share * times.size()) - 1);
        }

        void print(String name) {
            System.out.printf("%-10s %7.0f answered/s, p50 %5.0f ms, p99 %5.0f ms; %6d refused, p50 %5.0f ms, p99 %5.0f ms; %d failed%n", name,
                    throughput(), accepted(0.5), accepted(0.99), refused.size(), percentile(refused, 0.5), percentile(refused, 0.99), failed);
        }
    }
}
