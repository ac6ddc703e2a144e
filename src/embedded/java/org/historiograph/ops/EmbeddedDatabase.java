package org.historiograph.ops;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server of our own, for whoever has none: its files are in a data directory that survives restarts, and it
 * listens on the loopback interface only. One process at a time holds the directory.
 */
public final class EmbeddedDatabase implements OwnDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Kept from the garbage collector, which would close it and so let go of the data directory. */
    private static FileChannel held;

    @Override
    public Address start(Path directory) {
        try {
            Files.createDirectories(directory);
            hold(directory);
            Path files = directory.toAbsolutePath().resolve("postgres");
            endOrphan(files);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(PATIENCE)
                    // Not the environment's: under "C", for one, a search wouldn't find ЖУКОВ in Жуков.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    // The library turns off what makes a commit last; this is no throw-away test database.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            Files.writeString(directory.resolve("port"), Integer.toString(server.getPort()));
            return address(server.getPort());
        } catch (IOException | IllegalStateException e) {
            throw new StartException("The embedded PostgreSQL could not start in " + directory.toAbsolutePath() + " ("
                    + e.getMessage()
                    + "). Give it another folder with -Dhistoriograph.data=…, or set QUARKUS_DATASOURCE_JDBC_URL to a server of yours.");
        }
    }

    @Override
    public Optional<Address> running(Path directory) {
        Path lock = directory.resolve("lock");
        if (!Files.exists(lock))
            return Optional.empty();
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (tryLock(channel) != null) // released when the channel closes
                return Optional.empty();
            return Optional.of(address(Integer.parseInt(Files.readString(directory.resolve("port")).trim())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Address address(int port) {
        return new Address("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres");
    }

    private static void hold(Path directory) throws IOException {
        // Never closed: the lock is the process's, and ends with it however it ends.
        held = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(held) == null)
            throw new StartException("Another Historiograph is running on the data in " + directory.toAbsolutePath()
                    + ". Stop it first, or give this one another folder with -Dhistoriograph.data=…");
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** A killed JVM leaves its server running; holding the lock, we know that nobody needs it any more. */
    private static void endOrphan(Path files) throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile))
            return;
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().map(command -> command.contains("postgres")).orElse(true));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            orphan.get().onExit().orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
        }
    }
}
