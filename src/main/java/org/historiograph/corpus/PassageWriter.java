package org.historiograph.corpus;

import java.util.Map;
import java.util.stream.Collectors;

import org.historiograph.corpus.anchor.Anchor;

/** Anchors as the lines of YAML that a file under documents/ takes. */
final class PassageWriter {
    private PassageWriter() {
    }

    /** The beginning of a document's file, which the passages follow. */
    static String head(String document, String file, String letters) {
        return "document: " + document + "\nfile: " + quoted(file) + "\nlength: " + letters.length() + "\nsha256: "
                + quoted(Anchor.sha256(letters))
                + "\npassages:";
    }

    static String passage(String name, Map<String, String> locator, Anchor anchor) {
        String parts = locator.entrySet().stream().map(part -> part.getKey() + ": " + quoted(part.getValue()))
                .collect(Collectors.joining(", "));
        return "  " + name + ": {locator: {" + parts + "}, offset: " + anchor.offset() + ", length: " + anchor.length()
                + ", hash: "
                + quoted(anchor.hashDigits()) + ",\n    sha256: " + quoted(anchor.sha256()) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
