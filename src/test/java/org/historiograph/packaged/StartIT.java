package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.historiograph.PostgresServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the packaged program starts, and how it says that it can't. */
class StartIT {

    @AutoClose
    private static final PostgresServer SERVER = PostgresServer.start();

    @BeforeAll
    static void lockOneUserOut() throws Exception {
        SERVER.execute("create role locked login password 'right'", "create database empty", "create database newer");
        Path access = Path.of(read("postgres", "show hba_file"));
        Files.writeString(access, "host all locked 127.0.0.1/32 scram-sha-256\n" + Files.readString(access));
        SERVER.execute("select pg_reload_conf()");
    }

    @Test
    void aWrongPasswordIsOneSentence() throws Exception {
        var environment = environment("postgres");
        environment.put("QUARKUS_DATASOURCE_USERNAME", "locked");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "wrong");
        assertRefuses(environment, "The database refused the user or the password");
    }

    @Test
    void anUnreachableDatabaseIsOneSentence() throws Exception {
        var environment = environment("postgres");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + Program.freePort() + "/postgres");
        assertRefuses(environment, "The database can't be reached");
    }

    @Test
    void aMissingDatabaseIsOneSentence() throws Exception {
        assertRefuses(environment("nowhere"), "doesn't exist");
    }

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        var environment = environment("empty");
        environment.put("HISTORIOGRAPH_CORPUS_IMPORT_AT_START", "false");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort()));
            assertRefuses(environment, "Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void aRefillBeyondWhatCanBeCountedIsOneSentence() throws Exception {
        var environment = environment("empty");
        environment.put("HISTORIOGRAPH_CORPUS_IMPORT_AT_START", "false");
        environment.put("HISTORIOGRAPH_HTTP_CLIENT_REFILL", "1000000001");
        assertRefuses(environment, "HISTORIOGRAPH_HTTP_CLIENT_REFILL has to be 1 to 1000000000");
    }

    @Test
    void aNewerDatabaseIsOneSentence() throws Exception {
        migrate(environment("newer"));
        execute("newer", "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'later', 1, true)");
        assertRefuses(environment("newer"), "migrated by a newer version");
    }

    @Test
    void anInstanceThatComesBeforeTheMigrationSaysSo() throws Exception {
        SERVER.execute("create database unmigrated");
        var environment = environment("unmigrated");
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        environment.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
        environment.put("HISTORIOGRAPH_CORPUS_IMPORT_AT_START", "false");
        assertRefuses(environment, "isn't migrated to this version");
    }

    @Test
    void twoInstancesAtOnceMigrateAndImportOnce() throws Exception {
        SERVER.execute("create database twice");
        try (Program one = Program.start(environment("twice"), "migrate");
                Program other = Program.start(environment("twice"), "migrate")) {
            assertEquals(0, one.ended(), one.output());
            assertEquals(0, other.ended(), other.output());
        }
        assertEquals(1, count("twice", "select count(*) from revision"));
        assertEquals(0, count("twice", "select count(*) - count(distinct version) from flyway_schema_history"));
        assertTrue(count("twice", "select count(*) from evidence") > 0);
    }

    private static void migrate(Map<String, String> environment) throws Exception {
        environment.put("HISTORIOGRAPH_CORPUS_IMPORT_AT_START", "false");
        try (Program program = Program.start(environment, "migrate")) {
            assertEquals(0, program.ended(), program.output());
        }
    }

    private static void assertRefuses(Map<String, String> environment, String sentence) throws Exception {
        try (Program program = Program.start(environment)) {
            assertEquals(1, program.ended(), program.output());
            assertTrue(program.output().contains(sentence), program.output());
            assertEquals(1, program.output().lines().filter(line -> line.contains("ERROR")).count(), program.output());
            assertFalse(program.output().contains("\tat "), program.output());
        }
    }

    private static Map<String, String> environment(String database) {
        return new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", SERVER.url(database), "QUARKUS_DATASOURCE_USERNAME", PostgresServer.USER,
                "QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", "0"));
    }

    private static void execute(String database, String... statements) throws Exception {
        try (Connection connection = SERVER.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements)
                statement.execute(sql);
        }
    }

    private static long count(String database, String query) throws Exception {
        return Long.parseLong(read(database, query));
    }

    private static String read(String database, String query) throws Exception {
        try (Connection connection = SERVER.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
