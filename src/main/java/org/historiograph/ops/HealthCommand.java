package org.historiograph.ops;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

import org.eclipse.microprofile.config.Config;

/** The command {@code health}: asks the service on this machine whether it is ready, where no other program could ask. */
public final class HealthCommand {

    private static final int PATIENCE = 3_000;

    private HealthCommand() {
    }

    /**
     * Asks.
     *
     * @param config says on which port
     * @return the exit status: 0 when the service is ready, 1 otherwise
     */
    public static int run(Config config) {
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready").toURL()
                    .openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            return connection.getResponseCode() == 200 ? 0 : 1;
        } catch (IOException e) {
            System.err.println("Nobody answers on port " + port + " (" + e.getMessage() + ").");
            return 1;
        }
    }
}
