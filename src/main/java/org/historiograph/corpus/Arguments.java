package org.historiograph.corpus;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of a command: files, options with a value, and flags. */
final class Arguments {
    private final List<String> files = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    /**
     * @param options names of the options that take a value, without dashes
     * @param flags names of the options that don't
     * @throws UsageException if there is another option, or one lacks its value
     */
    Arguments(List<String> arguments, Set<String> options, Set<String> flags) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String name = argument.replaceFirst("^--", "");
            if (!argument.startsWith("--"))
                files.add(argument);
            else if (flags.contains(name))
                this.options.put(name, "");
            else if (!options.contains(name))
                throw new UsageException("unknown option " + argument);
            else if (++i == arguments.size())
                throw new UsageException("the option " + argument + " needs a value");
            else
                this.options.put(name, arguments.get(i));
        }
    }

    /** The one file that the command is called with. */
    Path file(String name) {
        if (files.size() != 1)
            throw new UsageException(
                    files.isEmpty() ? name + " is missing" : "one " + name + " is expected, not " + String.join(" ", files));
        return path(files.get(0));
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> find(String option) {
        return Optional.ofNullable(options.get(option));
    }

    String get(String option) {
        return find(option).orElseThrow(() -> new UsageException("the option --" + option + " is missing"));
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + text + "' is not the name of a file");
        }
    }
}
