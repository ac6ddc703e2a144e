package org.historiograph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.historiograph.packaged.Program;
import org.junit.jupiter.api.Test;

/** The commands of the packaged program. */
class CorpusCommandIT extends CorpusCommands {

    @Test
    void theShippedCorpusIsCoveredAndFreeOfErrors() {
        assertEquals(0, run("check", "seeds", "--require-coverage"), () -> out + err);
    }

    @Test
    void thePortOfNobodyIsNotHealthy() {
        assertEquals(1, run("health"), () -> out + err);
        assertTrue(err.contains("port 1 "), err);
    }

    @Override
    int run(Object... arguments) {
        Path printed = folder.resolve("printed");
        Path failed = folder.resolve("failed");
        try {
            ProcessBuilder program = new ProcessBuilder(
                    Program.command(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new)))
                    .redirectOutput(printed.toFile()).redirectError(failed.toFile());
            program.environment().clear();
            program.environment().put("LC_ALL", "C.UTF-8");
            program.environment().put("QUARKUS_HTTP_PORT", "1");
            int status = program.start().waitFor();
            out = Files.readString(printed);
            err = Files.readString(failed);
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
