package org.historiograph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class CorpusCommandTest extends CorpusCommands {

    @Test
    void aMissingCommandIsAWrongCall() {
        assertEquals(2, run());
    }

    @Test
    void errorsOfTheDatabaseAreTold() {
        assertEquals(1, run("import", corpus));
        assertEquals("The database failed: out of reach", err.strip());
    }

    @Override
    int run(Object... arguments) {
        String[] args = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream failed = new ByteArrayOutputStream();
        CorpusCommand command = new CorpusCommand(() -> {
            throw new SQLException("out of reach");
        });
        int status = command.run(args, new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(failed, true, StandardCharsets.UTF_8));
        out = printed.toString(StandardCharsets.UTF_8);
        err = failed.toString(StandardCharsets.UTF_8);
        return status;
    }
}
