package org.historiograph;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.microprofile.config.ConfigProvider;
import org.historiograph.ops.OwnDatabase;
import org.historiograph.ops.StartException;
import org.historiograph.ops.StartFailure;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program: without arguments the service, with a command what the command says. */
@QuarkusMain
public class Historiograph {

    private static final Logger LOG = Logger.getLogger(Historiograph.class);
    private static final String URL = "quarkus.datasource.jdbc.url";

    public static void main(String... args) {
        boolean importing = args.length > 0;
        try {
            ensureDatabase(importing);
        } catch (StartException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(null, Historiograph::exit, args);
    }

    private static void exit(int status, Throwable failure) {
        if (failure != null)
            StartFailure.explain(failure).ifPresentOrElse(LOG::error, () -> LOG.error("The service could not start", failure));
        // Development mode puts its own here, which keeps the JVM running.
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(status, failure);
    }

    private static void ensureDatabase(boolean joinRunning) {
        if (ConfigProvider.getConfig().getOptionalValue(URL, String.class).isPresent())
            return;
        Path data = Path
                .of(ConfigProvider.getConfig().getOptionalValue("historiograph.data", String.class).orElse(".historiograph"));
        OwnDatabase own = OwnDatabase.find().orElseThrow(() -> new StartException(
                "No database is configured: set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to a PostgreSQL server of yours."));
        OwnDatabase.Address address = Optional.of(joinRunning).filter(join -> join).flatMap(join -> own.running(data))
                .orElseGet(() -> own.start(data));
        System.setProperty(URL, address.url());
        System.setProperty("quarkus.datasource.username", address.user());
    }
}
