package org.historiograph;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.Config;
import org.historiograph.corpus.CorpusCommand;
import org.historiograph.corpus.ImportApplication;
import org.historiograph.ops.HealthCommand;
import org.historiograph.ops.MigrateApplication;
import org.historiograph.ops.OwnDatabase;
import org.historiograph.ops.OwnDatabase.Address;
import org.historiograph.ops.StartException;
import org.historiograph.ops.StartFailure;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;

/** The program: without arguments the service, with a command what the command says. */
@QuarkusMain
public class Historiograph {

    /** The commands that need a database; without a command the program is the service, which needs one too. */
    private static final Set<String> DATABASE_COMMANDS = Set.of("", "import", "migrate");
    private static final String URL = "quarkus.datasource.jdbc.url";

    public static void main(String... args) {
        String command = args.length == 0 ? "" : args[0];
        if (!DATABASE_COMMANDS.contains(command))
            System.exit(command.equals("health") ? HealthCommand.run(settings()) : withoutDatabase(args));
        try {
            ensureDatabase(!command.isEmpty());
        } catch (StartException e) {
            System.err.println(e.getMessage());
            System.exit(CorpusCommand.FAILED);
        }
        switch (command) {
            case "" -> Quarkus.run(null, Historiograph::exit);
            case "migrate" -> withoutServing(MigrateApplication.class, args);
            default -> {
                System.setProperty("historiograph.corpus.import-at-start", "false");
                withoutServing(ImportApplication.class, args);
            }
        }
    }

    /** What ConfigProvider has before Quarkus starts are the settings of the build, if this is a native executable. */
    private static Config settings() {
        return ConfigUtils.configBuilder().build();
    }

    private static int withoutDatabase(String... args) {
        return new CorpusCommand(() -> {
            throw new SQLException("This command has no database");
        }).run(args, System.out, System.err);
    }

    private static void withoutServing(Class<? extends QuarkusApplication> application, String... args) {
        System.setProperty("quarkus.http.host-enabled", "false");
        Quarkus.run(application, Historiograph::exit, args);
    }

    private static void exit(int status, Throwable failure) {
        if (failure != null)
            tell(failure);
        // Development mode puts its own here, which keeps the JVM running.
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(failure == null ? status : CorpusCommand.FAILED,
                failure);
    }

    private static void tell(Throwable failure) {
        Logger log = Logger.getLogger(Historiograph.class); // no sooner, because Quarkus sets up the logging
        StartFailure.explain(failure).ifPresentOrElse(log::error, () -> log.error("The program could not start", failure));
    }

    /** Without a database of the operator's we bring our own; an import goes into that of a running service. */
    private static void ensureDatabase(boolean joinRunning) {
        Config config = settings();
        if (config.getOptionalValue(URL, String.class).isPresent())
            return;
        OwnDatabase own = OwnDatabase.find().orElseThrow(() -> new StartException(
                "No database is configured: set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to a PostgreSQL server of yours."));
        Path data = Path.of(config.getOptionalValue("historiograph.data", String.class).orElse(".historiograph"));
        Optional<Address> running = joinRunning ? own.running(data) : Optional.empty();
        Address address = running.orElseGet(() -> own.start(data));
        System.setProperty(URL, address.url());
        System.setProperty("quarkus.datasource.username", address.user());
    }
}
