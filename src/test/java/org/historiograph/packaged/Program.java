package org.historiograph.packaged;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The packaged program as a process of its own: what the build made last, the native executable or the JVM application.
 * What it prints is kept.
 */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Path BUILD = Path.of("target");

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with nothing in its environment but these variables. */
    static Program start(Map<String, String> environment, String... arguments) throws IOException {
        Path output = Files.createTempFile("historiograph", ".log");
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Program(builder.start(), output);
    }

    /** What runs it with these arguments. */
    public static List<String> command(String... arguments) throws IOException {
        Properties artifact = new Properties();
        try (Reader reader = Files.newBufferedReader(BUILD.resolve("quarkus-artifact.properties"))) {
            artifact.load(reader);
        }
        List<String> command = new ArrayList<>();
        if (!artifact.getProperty("type").equals("native"))
            command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar"));
        command.add(BUILD.resolve(artifact.getProperty("path")).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The exit status, once it has ended. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            throw new AssertionError("It doesn't end:\n" + output());
        return process.exitValue();
    }

    /** Waits until the condition holds, as long as the program runs. */
    void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline)
                throw new AssertionError("It should have come to something else:\n" + output());
            Thread.sleep(100);
        }
    }

    /** Asks it to end, as Kubernetes does. */
    void terminate() {
        process.destroy();
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.delete(output);
    }
}
