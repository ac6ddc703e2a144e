package org.historiograph.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;

/** What each client may still ask for, as a bucket of cost units that fills again. */
@Singleton
class ClientBudget {

    /** A bucket counts in nanoseconds. */
    private static final long MOST_REFILL = 1_000_000_000;

    private final HttpConfig.Client config;
    private final Cache<String, Bucket> buckets;

    ClientBudget(HttpConfig config) {
        this.config = config.client();
        if (this.config.refill() < 1 || this.config.refill() > MOST_REFILL)
            throw new ConfigurationException(
                    "HISTORIOGRAPH_HTTP_CLIENT_REFILL has to be 1 to " + MOST_REFILL + " units a second.");
        if (this.config.burst() < 1)
            throw new ConfigurationException("HISTORIOGRAPH_HTTP_CLIENT_BURST has to be 1 unit or more.");
        // A bucket that had time to fill is as good as a new one.
        Duration filled = Duration.ofSeconds(1 + this.config.burst() / this.config.refill());
        this.buckets = Caffeine.newBuilder().maximumSize(this.config.known()).expireAfterAccess(filled).build();
    }

    /**
     * Takes the units and says in the response what is left.
     *
     * @throws Problem RATE_LIMITED
     */
    void take(SocketAddress client, long units, HttpServerResponse response) {
        Bucket bucket = buckets.get(name(client), name -> newBucket());
        // What costs more than a full bucket costs all of it: the limit for one operation is another one's to enforce.
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(units, config.burst()));
        long wait = (probe.getNanosToWaitForRefill() + 999_999_999) / 1_000_000_000;
        // RateLimit header fields for HTTP (draft-ietf-httpapi-ratelimit-headers-10), section 3.
        response.putHeader("RateLimit-Policy",
                "\"cost\";q=" + config.burst() + ";w=" + Math.max(1, config.burst() / config.refill()));
        response.putHeader("RateLimit", "\"cost\";r=" + probe.getRemainingTokens());
        if (!probe.isConsumed())
            throw Problem.http(429, "RATE_LIMITED", "Too much was asked for in too short a time. Try again in " + wait + " s.")
                    .with("Retry-After", Long.toString(wait));
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(config.burst()).refillGreedy(config.refill(), Duration.ofSeconds(1)))
                .build();
    }

    /** The client's address; of IPv6 the network, because a client has as many addresses there as it likes. */
    private static String name(SocketAddress client) {
        String host = client == null ? null : client.hostAddress();
        if (host == null || host.indexOf(':') < 0)
            return String.valueOf(host);
        try {
            return Arrays.toString(Arrays.copyOf(InetAddress.getByName(host).getAddress(), 8));
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
