package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.historiograph.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The audits of GraphQL over HTTP and both transports of subscriptions, by other people's clients (src/test/node, needs npm).
 */
class AuditsIT {

    private static final Path CLIENTS = Path.of("src/test/node");

    @TempDir
    Path folder;

    @Test
    void thePackagedServicePassesThem() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            var environment = Service.environment(server);
            environment.put("HISTORIOGRAPH_CORPUS_IMPORT_AT_START", "true");
            environment.put("HISTORIOGRAPH_CORPUS_DIRECTORY", "src/test/resources/corpora/library");
            try (Service service = Service.start(environment)) {
                if (!Files.exists(CLIENTS.resolve("node_modules")))
                    run(service, server, "npm", "ci", "--no-audit", "--no-fund");
                run(service, server, "npm", "test");
            }
        }
    }

    private void run(Service service, PostgresServer server, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder clients = new ProcessBuilder(command).directory(CLIENTS.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        clients.environment().put("HISTORIOGRAPH_URL", service.address());
        clients.environment().put("DATABASE_URL", "postgresql://postgres@127.0.0.1:" + server.port() + "/postgres");
        assertEquals(0, clients.start().waitFor(), () -> {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                return e.toString();
            }
        });
    }
}
