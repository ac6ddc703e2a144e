package org.historiograph.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.historiograph.TestDatabase;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as it is in production, only smaller, behind a proxy on this machine. */
public class HttpProfile implements QuarkusTestProfile {

    static final int WORKERS = 4;
    static final int QUEUE = 6;
    static final Duration PATIENCE = Duration.ofSeconds(1);
    static final int CACHE = 2_000_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.flyway.locations", "db/migration,http"),
                Map.entry("historiograph.corpus.import-at-start", "false"),
                Map.entry("historiograph.http.cache.enabled", "true"),
                Map.entry("historiograph.http.cache.bytes", Integer.toString(CACHE)),
                Map.entry("historiograph.http.documents.cache-bytes", "4M"),
                Map.entry("historiograph.http.documents.trusted", "src/test/resources/http"),
                Map.entry("historiograph.http.client.burst", "300000"),
                Map.entry("historiograph.http.client.refill", "100000"),
                Map.entry("historiograph.http.reads.patience", PATIENCE.toSeconds() + "S"),
                Map.entry("historiograph.http.reads.queue", Integer.toString(QUEUE)),
                Map.entry("quarkus.datasource.reads.jdbc.max-size", Integer.toString(WORKERS)),
                Map.entry("quarkus.datasource.reads.jdbc.enable-metrics", "true"),
                Map.entry("quarkus.datasource.reads.jdbc.additional-jdbc-properties.options",
                        "-c statement_timeout=2s -c default_transaction_read_only=on"),
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1"));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
