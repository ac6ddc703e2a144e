package org.historiograph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Clients can look up every code that they may get, and no other. */
class ErrorCodesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/historiograph");
    /** A code is the first text in a call, behind a status of HTTP or the list that gathers errors. */
    private static final Pattern CODE = Pattern.compile(
            "(?:Problem\\.\\w+|ClientException|Error|check)\\(\\s*(?:\\d+,\\s*|errors,\\s*)?\"([A-Z][A-Z_]+)\"");

    @Test
    void documentedCodesAreThoseOfTheSources() {
        assertEquals(codes(), ErrorCodes.all().keySet());
    }

    private static Set<String> codes() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(ErrorCodesTest::codes)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> codes(Path file) {
        try {
            return CODE.matcher(Files.readString(file)).results().map(match -> match.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
