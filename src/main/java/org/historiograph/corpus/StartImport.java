package org.historiograph.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ClassPathUtils;

/** Imports the corpus when the service starts, so that it answers from the first request on. */
@ApplicationScoped
public class StartImport {

    private static final Logger LOG = Logger.getLogger(StartImport.class);

    private final CorpusConfig config;
    private final DataSource database;

    StartImport(CorpusConfig config, DataSource database) {
        this.config = config;
        this.database = database;
    }

    void start(@Observes StartupEvent started) throws IOException {
        if (!config.importAtStart())
            return;
        if (config.directory().isPresent())
            load(config.directory().get());
        else
            loadShipped();
    }

    private void loadShipped() throws IOException {
        if (ImageMode.current() == ImageMode.NATIVE_RUN) {
            // The resources of a native executable are a file system of their own.
            try (FileSystem resources = FileSystems.newFileSystem(URI.create("resource:/"), Map.of("create", "true"))) {
                load(resources.getPath("/seeds"));
            }
        } else
            ClassPathUtils.consumeAsPaths(StartImport.class.getClassLoader(), "seeds", this::load);
    }

    private void load(Path corpus) {
        try (Connection connection = database.getConnection()) {
            LOG.info(new CorpusImport(corpus, System.err).into(connection));
        } catch (InvalidCorpusException e) {
            e.problems().lines().forEach(LOG::error);
            throw new ConfigurationException("The corpus in " + corpus + " has errors, listed above; mend them, or start with"
                    + " HISTORIOGRAPH_CORPUS_IMPORT_AT_START=false on what the database has.");
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("The database failed while the corpus was imported", e));
        }
    }
}
