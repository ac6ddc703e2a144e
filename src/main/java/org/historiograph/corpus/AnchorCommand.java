package org.historiograph.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.historiograph.corpus.anchor.Anchor;
import org.historiograph.corpus.anchor.Letters;

/** Writes the anchor of a passage, or the beginning of a document's file, from the document's text. */
final class AnchorCommand {
    private static final Pattern LINES = Pattern.compile("([1-9]\\d{0,8})(?:-([1-9]\\d{0,8}))?");
    private static final Pattern PASSAGE = Pattern.compile("[pnh][1-9]\\d*(s[1-9]\\d*(-s[1-9]\\d*)?)?");

    private AnchorCommand() {
    }

    static void run(List<String> arguments, PrintStream out) throws IOException {
        Set<String> options = new HashSet<>(List.of("document", "lines", "id", "from", "to"));
        options.addAll(LocatorColumns.PARTS);
        Arguments given = new Arguments(arguments, options, Set.of());
        Path file = given.file("FILE");
        String document = given.get("document");
        String text = Utf8.decode(Files.readAllBytes(file));
        if (given.has("lines"))
            out.println(passage(given, text));
        else
            out.println(PassageWriter.head(document, file.getFileName().toString(), Letters.of(text)));
    }

    private static String passage(Arguments given, String text) {
        Matcher lines = LINES.matcher(given.get("lines"));
        if (!lines.matches())
            throw new UsageException("'" + given.get("lines") + "' is no range of lines; allowed: 318-324 or 318");
        if (!PASSAGE.matcher(given.get("id")).matches())
            throw new UsageException(
                    "'" + given.get("id") + "' is no name of a passage; allowed: p12, p12s3, p12s3-s5, n5 or h1");
        int first = Integer.parseInt(lines.group(1));
        int last = lines.group(2) == null ? first : Integer.parseInt(lines.group(2));
        Anchor anchor = new AnchorMaker(text).lines(first, last, given.find("from").orElse(null),
                given.find("to").orElse(null));
        Map<String, String> locator = new LinkedHashMap<>();
        for (String part : LocatorColumns.PARTS)
            given.find(part).ifPresent(value -> locator.put(part, value));
        return PassageWriter.passage(given.get("id"), locator, anchor);
    }
}
