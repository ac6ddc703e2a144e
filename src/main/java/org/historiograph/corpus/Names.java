package org.historiograph.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import org.historiograph.graph.NodeType;

/**
 * The short names that a corpus defines and refers to, over all of its files. It is the one thing that is kept of every record,
 * so a place is
 * packed in a number (the file in the upper half, the line in the lower one), and a reference is only kept while nothing has
 * its name.
 */
final class Names {
    /** A suggestion goes through all names of a type, which would take minutes for a large corpus with many errors. */
    private static final int SUGGESTIONS = 100;
    private static final String PASSAGES = "; passages are listed under documents/, their anchors are written by the command anchor";

    private final Map<NodeType, Map<String, Long>> defined = new EnumMap<>(NodeType.class);
    private final Map<NodeType, Map<String, List<Long>>> missing = new EnumMap<>(NodeType.class);
    private final List<String> files = new ArrayList<>();
    private final Problems problems;

    Names(Problems problems) {
        this.problems = problems;
        for (NodeType type : NodeType.values()) {
            defined.put(type, new HashMap<>());
            missing.put(type, new HashMap<>());
        }
    }

    /** Begins with a file: names are defined and referred to in it from now on. */
    void enter(String file) {
        files.add(file);
    }

    void define(NodeType type, String name, int line) {
        Long before = defined.get(type).putIfAbsent(name, place(line));
        if (before != null)
            problems.add(file(place(line)), line,
                    "the " + word(type) + " '" + name + "' is already defined in " + file(before) + ":" + line(before));
        missing.get(type).remove(name);
    }

    boolean isDefined(NodeType type, String name) {
        return defined.get(type).containsKey(name);
    }

    /** Refers to a name that isn't defined yet. */
    void await(NodeType type, String name, int line) {
        missing.get(type).computeIfAbsent(name, n -> new ArrayList<>(1)).add(place(line));
    }

    /** When every file is read: each reference to a name that nothing has is a problem. */
    void reportMissing() {
        int[] suggestions = { SUGGESTIONS };
        missing.forEach((type, names) -> names.forEach((name, places) -> {
            String suggestion = type == NodeType.PASSAGE ? PASSAGES
                    : suggestions[0]-- > 0 ? Nearest.suggestion(name, defined.get(type).keySet()) : "";
            for (long place : places)
                problems.add(file(place), line(place), "there is no " + word(type) + " '" + name + "'" + suggestion);
        }));
    }

    /** Hands over each name of a type, with a way to note a problem where it is defined. */
    void forEach(NodeType type, BiConsumer<String, NoteProblem> action) {
        defined.get(type)
                .forEach((name, place) -> action.accept(name, message -> problems.add(file(place), line(place), message)));
    }

    private static String word(NodeType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private long place(int line) {
        return (long) (files.size() - 1) << 32 | line;
    }

    private String file(long place) {
        return files.get((int) (place >>> 32));
    }

    private static int line(long place) {
        return (int) place;
    }

    @FunctionalInterface
    interface NoteProblem {
        void note(String message);
    }
}
