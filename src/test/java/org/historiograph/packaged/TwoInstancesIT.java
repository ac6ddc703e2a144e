package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.historiograph.PostgresServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that share a database don't serve what another one's import made old. */
class TwoInstancesIT {

    private static final Path CORPUS = Path.of("src/test/resources/corpora/library");
    private static final String QUESTION = "Who lit the fire of Vellmar?";
    private static final String QUERY = "query Question { debates(first: 100) { nodes { question } } }";
    @AutoClose
    private static final PostgresServer SERVER = PostgresServer.start();

    @TempDir
    Path folder;

    @Test
    void anImportThroughOneEndsTheOthersOldAnswers() throws Exception {
        // One that hears of revisions only by their announcement, and another that imports and looks them up as well.
        try (Service listening = Service.start(environment(CORPUS, "1H"))) {
            HttpResponse<String> first = listening.ask(QUERY);
            assertTrue(first.body().contains(QUESTION), first.body());
            assertIsKept(listening, first);

            try (Service polling = Service.start(environment(corpus("Who made fire?"), "1S"))) {
                listening.until(() -> listening.ask(QUERY).body().contains("Who made fire?"));
                HttpResponse<String> second = polling.ask(QUERY);
                assertTrue(second.body().contains("Who made fire?"), second.body());
                assertEquals(tag(second), tag(listening.ask(QUERY)), "Two instances tag one answer differently");
                assertNotEquals(tag(first), tag(second));
                assertEquals(200, listening.ask(QUERY, "If-None-Match", tag(first)).statusCode());
                assertIsKept(polling, second);

                SERVER.execute("alter table revision disable trigger revision_announce");
                load(corpus("Whose fire was it?"));
                polling.until(() -> polling.ask(QUERY).body().contains("Whose fire was it?"));
                assertNotEquals(tag(second), tag(polling.ask(QUERY)));
                assertEquals(tag(second), tag(listening.ask(QUERY)), "There was an announcement");
            }
        }
    }

    /** While the table can't be read, the answer is there all the same, and whoever has it needs none. */
    private static void assertIsKept(Service service, HttpResponse<String> answer) throws Exception {
        try (Connection connection = SERVER.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table debate");
            assertEquals(answer.body(), service.ask(QUERY).body());
            assertEquals(304, service.ask(QUERY, "If-None-Match", tag(answer)).statusCode());
            connection.rollback();
        }
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("none");
    }

    private static Map<String, String> environment(Path corpus, String poll) throws IOException {
        var environment = Service.environment(SERVER);
        environment.put("HISTORIOGRAPH_CORPUS_IMPORT_AT_START", "true");
        environment.put("HISTORIOGRAPH_CORPUS_DIRECTORY", corpus.toString());
        environment.put("HISTORIOGRAPH_REVISION_POLL", poll);
        return environment;
    }

    private static void load(Path corpus) throws Exception {
        try (Program program = Program.start(Service.environment(SERVER), "import", corpus.toString())) {
            assertEquals(0, program.ended(), program.output());
        }
    }

    /** The corpus with another question in it. */
    private Path corpus(String question) throws IOException {
        Path copy = Files.createTempDirectory(folder, "corpus");
        List<Path> files;
        try (Stream<Path> all = Files.walk(CORPUS)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = copy.resolve(CORPUS.relativize(file));
            Files.createDirectories(target.getParent());
            Files.writeString(target, Files.readString(file).replace(QUESTION, question));
        }
        return copy;
    }
}
