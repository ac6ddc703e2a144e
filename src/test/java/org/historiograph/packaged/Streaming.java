package org.historiograph.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A primary and a replica that follows it, of the PostgreSQL 15 that Debian installs: the embedded one lacks pg_basebackup. */
final class Streaming implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String USER = "postgres";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    final Server primary;
    final Server replica;
    private final Path folder;

    private Streaming(Path folder) throws IOException {
        this.folder = folder;
        this.primary = new Server(folder.resolve("primary"), Program.freePort());
        this.replica = new Server(folder.resolve("replica"), Program.freePort());
    }

    /** What this machine lacks to have the servers, or null. */
    static String lacking() {
        return Files.isExecutable(PROGRAMS.resolve("pg_basebackup")) ? null
                : "SKIPPED: PostgreSQL 15's programs are not in " + PROGRAMS;
    }

    static Streaming start() throws Exception {
        Path folder = Files.createTempDirectory("historiograph-streaming");
        if (ROOT) // as which no PostgreSQL runs
            Files.setOwner(folder,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        Streaming servers = new Streaming(folder);
        servers.run("initdb", "-D", servers.primary.data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync");
        servers.primary.start();
        servers.run("pg_basebackup", "-h", "127.0.0.1", "-p", servers.primary.port, "-U", USER, "-D", servers.replica.data,
                "-R", "-c", "fast", "--no-sync");
        servers.replica.start();
        return servers;
    }

    final class Server {

        private final Path data;
        private final int port;

        private Server(Path data, int port) {
            this.data = data;
            this.port = port;
        }

        String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        }

        void start() throws Exception {
            run("pg_ctl", "-D", data, "-w", "-l", data + ".log", "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + folder, "start");
        }

        void stop() throws Exception {
            run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop");
        }

        void execute(String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url(), USER, "");
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        long number(String query) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url(), USER, "");
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        }

        private boolean isRunning() {
            return Files.exists(data.resolve("postmaster.pid"));
        }
    }

    private void run(String program, Object... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of(PROGRAMS.resolve(program)), Stream.of(arguments)).map(Object::toString)
                .toList();
        List<String> asUser = List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups");
        // Not a pipe, which the server would inherit and hold open.
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(Stream.concat((ROOT ? asUser : List.<String> of()).stream(), command.stream())
                .toList()).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0)
            throw new AssertionError(command + ":\n" + Files.readString(output, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws Exception {
        for (Server server : List.of(replica, primary))
            if (server.isRunning())
                server.stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.delete(file);
        }
    }
}
