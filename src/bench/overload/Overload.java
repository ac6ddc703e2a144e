import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What a running service does when it is asked for four times what it can do: how much it still answers, how long that takes,
 * and how soon it is itself again.
 *
 * <pre>java src/bench/overload/Overload.java http://127.0.0.1:8080 [SECONDS]</pre>
 *
 * The service has to run with {@code HISTORIOGRAPH_HTTP_CACHE_ENABLED=false} and a client's budget without end
 * ({@code HISTORIOGRAPH_HTTP_CLIENT_BURST} and {@code _REFILL}), or this measures those. The exit status is 1 when throughput falls
 * below 80 in 100 of the peak, the 99th percentile of what is accepted exceeds three seconds (two of patience, one of work), an
 * answer is neither the data nor OVERLOADED, it takes more than five seconds to recover, or not all requests could be sent.
 */
public final class Overload {

    /** Much work for the service and little for this program, which shares its machine. */
    private static final String QUERY = """
            {"query":"query Overload { debates(first: 20) { nodes { slug question claims(first: 100) { totalCount nodes { slug statement supporting(first: 5) { nodes { summary source { key byline } } } } } } } }"}""";
    private static final int FACTOR = 4;
    private static final double KEPT = 0.8;
    private static final Duration BOUND = Duration.ofSeconds(3);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    /** Sockets of this program. A request beyond them isn't sent, and then this was no load of four times the peak. */
    private static final int MOST = 800;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;

    private Overload(String service) {
        request = HttpRequest.newBuilder(URI.create(service + "/graphql")).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(QUERY)).build();
    }

    /** What came of a load; times in nanoseconds, sorted. */
    private record Outcome(List<Long> accepted, List<Long> refused, int failed, int unsent, double seconds) {

        double throughput() {
            return accepted.size() / seconds;
        }

        static double percentile(List<Long> times, double share) {
            return times.isEmpty() ? 0 : times.get((int) Math.ceil(share * times.size()) - 1) / 1e6;
        }

        void print(String name) {
            System.out.printf("%-10s %7.0f answered/s, p50 %5.0f ms, p99 %5.0f ms; %6d refused, p99 %5.0f ms; %d failed, %d unsent%n", name,
                    throughput(), percentile(accepted, 0.5), percentile(accepted, 0.99), refused.size(), percentile(refused, 0.99), failed,
                    unsent);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Overload service = new Overload(arguments[0]);
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        service.closed(16, seconds).print("warm-up");
        // As many as the service has workers keep it busy, and none waits for long.
        Outcome peak = service.closed(16, seconds);
        peak.print("peak");
        Outcome over = service.open(FACTOR * peak.throughput(), seconds);
        over.print("overload");
        long ended = System.nanoTime();
        double usual = Outcome.percentile(peak.accepted(), 0.99);
        while (service.ask() > usual && System.nanoTime() - ended < 2 * RECOVERY.toNanos())
            Thread.sleep(50);
        double recovered = (System.nanoTime() - ended) / 1e9;
        Outcome after = service.closed(16, seconds);
        after.print("after");

        double kept = over.throughput() / peak.throughput();
        System.out.printf("kept %.0f in 100 of the peak, recovered after %.1f s%n", 100 * kept, recovered);
        boolean well = kept >= KEPT && Outcome.percentile(over.accepted(), 0.99) <= BOUND.toMillis() && over.failed() == 0 && over.unsent() == 0
                && recovered <= RECOVERY.toSeconds() && after.throughput() >= KEPT * peak.throughput();
        System.exit(well ? 0 : 1);
    }

    /** @return milliseconds, without end when it isn't answered */
    private double ask() throws IOException, InterruptedException {
        long began = System.nanoTime();
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200 ? (System.nanoTime() - began) / 1e6
                : Double.POSITIVE_INFINITY;
    }

    /** So many clients, each of which asks again when it is answered. */
    private Outcome closed(int clients, int seconds) throws InterruptedException {
        Recording recording = new Recording();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Semaphore free = new Semaphore(clients);
        while (System.nanoTime() < end) {
            free.acquire();
            send(recording, free);
        }
        free.acquire(clients);
        return recording.outcome(seconds, 0);
    }

    /** So many requests each second, whatever becomes of those before. */
    private Outcome open(double rate, int seconds) throws InterruptedException {
        Recording recording = new Recording();
        Semaphore free = new Semaphore(MOST);
        long began = System.nanoTime();
        int unsent = 0;
        for (int i = 0; i < rate * seconds; i++) {
            long due = began + (long) (i * 1e9 / rate);
            while (System.nanoTime() < due)
                LockSupport.parkNanos(due - System.nanoTime());
            if (free.tryAcquire())
                send(recording, free);
            else
                unsent++;
        }
        // What is answered while the last ones are waited for counts, and so does the time.
        free.acquire(MOST);
        return recording.outcome((System.nanoTime() - began) / 1e9, unsent);
    }

    private void send(Recording recording, Semaphore free) {
        long began = System.nanoTime();
        client.sendAsync(request, BodyHandlers.ofString()).whenComplete((response, failure) -> {
            recording.add(response, System.nanoTime() - began);
            free.release();
        });
    }

    private static final class Recording {
        private final List<Long> accepted = new ArrayList<>();
        private final List<Long> refused = new ArrayList<>();
        private final AtomicInteger failed = new AtomicInteger();

        /** @param response null when there was none */
        synchronized void add(HttpResponse<String> response, long time) {
            if (response != null && response.statusCode() == 200 && !response.body().contains("\"errors\""))
                accepted.add(time);
            else if (response != null && response.statusCode() == 503 && response.body().contains("\"OVERLOADED\""))
                refused.add(time);
            else
                failed.incrementAndGet();
        }

        synchronized Outcome outcome(double seconds, int unsent) {
            return new Outcome(accepted.stream().sorted().toList(), refused.stream().sorted().toList(), failed.get(), unsent, seconds);
        }
    }
}
