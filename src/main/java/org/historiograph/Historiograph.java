package org.historiograph;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.historiograph.corpus.CorpusCommand;
import org.historiograph.corpus.ImportApplication;
import org.historiograph.ops.EmbeddedDatabase;
import org.historiograph.ops.EmbeddedDatabase.Address;
import org.historiograph.ops.StartException;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program: without arguments the service, with a command what the command says. */
@QuarkusMain
public class Historiograph {

    private static final String URL = "quarkus.datasource.jdbc.url";

    public static void main(String... args) {
        if (args.length > 0 && !args[0].equals("import"))
            System.exit(withoutDatabase(args));
        try {
            ensureDatabase(args.length > 0);
        } catch (StartException e) {
            System.err.println(e.getMessage());
            System.exit(CorpusCommand.FAILED);
        }
        if (args.length == 0)
            Quarkus.run();
        else
            load(args);
    }

    private static int withoutDatabase(String... args) {
        return new CorpusCommand(() -> {
            throw new SQLException("This command has no database");
        }).run(args, System.out, System.err);
    }

    private static void load(String... args) {
        System.setProperty("historiograph.corpus.import-at-start", "false");
        System.setProperty("quarkus.http.host-enabled", "false");
        Quarkus.run(ImportApplication.class, (status, failure) -> System.exit(failure == null ? status : CorpusCommand.FAILED),
                args);
    }

    /** Without a database of the operator's we bring our own; an import goes into that of a running service. */
    private static void ensureDatabase(boolean joinRunning) {
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isPresent())
            return;
        Path data = Path.of(config.getOptionalValue("historiograph.data", String.class).orElse(".historiograph"));
        Optional<Address> running = joinRunning ? EmbeddedDatabase.running(data) : Optional.empty();
        Address address = running.orElseGet(() -> EmbeddedDatabase.start(data));
        System.setProperty(URL, address.url());
        System.setProperty("quarkus.datasource.username", address.user());
    }
}
