package org.historiograph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

/** The documents that an operator put into the folder of trusted documents, read at the start. */
@Singleton
class TrustedDocuments {

    private static final String SUFFIX = ".graphql";

    /** By file name, and by sha256: and the hash in hexadecimal (appendix A.1). */
    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    TrustedDocuments(HttpConfig config) {
        config.documents().trusted().ifPresent(this::read);
    }

    private void read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList())
                add(file.getFileName().toString().replace(SUFFIX, ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("historiograph.http.documents.trusted: " + folder + " can't be read", e);
        }
    }

    private void add(String id, String text) {
        texts.add(text);
        for (String name : List.of(id,
                "sha256:" + HexFormat.of().formatHex(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)))))
            byId.put(name, text);
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean contains(String text) {
        return texts.contains(text);
    }
}
