package org.historiograph;

import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/**
 * The PostgreSQL server of a test run, on a free port and gone with the run, and the corpus that the service imports into it.
 * All tests that start the service have it without asking for it.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** Name of the argument that gives another corpus than the one made for tests. */
    public static final String CORPUS = "corpus";

    private Path corpus = Path.of("src/test/resources/corpora/library");
    private PostgresServer server;

    @Override
    public void init(Map<String, String> arguments) {
        if (arguments.containsKey(CORPUS))
            corpus = Path.of(arguments.get(CORPUS));
    }

    @Override
    public Map<String, String> start() {
        server = PostgresServer.start();
        return Map.of("quarkus.datasource.jdbc.url", server.url(),
                "quarkus.datasource.username", PostgresServer.USER,
                // The packaged service would listen to everybody.
                "quarkus.http.host", "127.0.0.1",
                "historiograph.corpus.directory", corpus.toAbsolutePath().toString());
    }

    @Override
    public void stop() {
        server.close();
    }
}
