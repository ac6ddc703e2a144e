package org.historiograph.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Corpora for tests. */
final class Corpora {
    static final Path FOLDER = Path.of("src/test/resources/corpora");
    /** A corpus in which every key of the format has a value. */
    static final Path COMPLETE = FOLDER.resolve("complete");

    private Corpora() {
    }

    /** Writes a corpus of the generator that the benchmarks use. */
    static Path generate(Path target, int debates, int seed, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "src/bench/java/GenerateCorpus.java",
                        "--debates", "" + debates, "--claims", "6", "--evidence", "4", "--seed", "" + seed));
        command.addAll(List.of(more));
        command.add(target.toString());
        // Not this process' own input and output, which are pipes by which Surefire talks to it.
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0)
            throw new IOException("The generator failed: " + said);
        return target;
    }

    /** Copies a corpus, over what is there. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file))
                    Files.createDirectories(target);
                else
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }
}
