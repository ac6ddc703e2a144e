package org.historiograph.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a corpus: those of its known folders. What lies beside the folders, a README for example, isn't part of it. */
final class CorpusFolder {
    private static final Comparator<CorpusFile> READING_ORDER = Comparator.comparing(CorpusFile::kind)
            .thenComparing(CorpusFile::name);

    private final Path root;
    private final Problems problems;

    CorpusFolder(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** The files in the order in which they are read. What can't be one of them is a problem. */
    List<CorpusFile> list() {
        if (!Files.isDirectory(root)) {
            problems.add(root.toString(), 0, "there is no such folder");
            return List.of();
        }
        List<CorpusFile> files = entries(root).stream().flatMap(this::top).sorted(READING_ORDER).toList();
        if (files.isEmpty() && problems.isEmpty())
            problems.add(root.toString(), 0, "no file of a corpus is in this folder; its folders are " + folders());
        return files;
    }

    private Stream<CorpusFile> top(Path entry) {
        String name = name(entry);
        if (!Files.isDirectory(entry)) {
            if (name.endsWith(".yaml") || name.endsWith(".yml"))
                problems.add(name, 0, "this file lies outside the folders of a corpus: " + folders());
            return Stream.of();
        }
        Optional<FileKind> kind = FileKind.ofFolder(name);
        if (kind.isEmpty()) {
            problems.add(name + "/", 0,
                    "unknown folder '" + name + "'"
                            + Nearest.suggestion(name, Arrays.stream(FileKind.values()).map(k -> k.folder).toList())
                            + "; the folders are " + folders());
            return Stream.of();
        }
        return within(kind.get(), entry);
    }

    private Stream<CorpusFile> within(FileKind kind, Path folder) {
        List<Path> entries = entries(folder);
        if (entries.isEmpty())
            problems.add(name(folder) + "/", 0, "this folder is empty");
        return entries.stream().flatMap(entry -> {
            if (Files.isDirectory(entry))
                return within(kind, entry);
            if (entry.toString().endsWith(".yaml"))
                return Stream.of(new CorpusFile(kind, entry, name(entry)));
            problems.add(name(entry), 0, "the name of a corpus file ends in .yaml");
            return Stream.of();
        });
    }

    private List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            problems.add(name(folder) + "/", 0, "can't be read: " + e.getMessage());
            return List.of();
        }
    }

    private String name(Path entry) {
        // A zip file system ends the name of a folder with a slash.
        return root.relativize(entry).toString().replace('\\', '/').replaceFirst("/$", "");
    }

    private static String folders() {
        return Arrays.stream(FileKind.values()).map(kind -> kind.folder).collect(Collectors.joining(", "));
    }
}
