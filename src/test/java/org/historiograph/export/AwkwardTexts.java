package org.historiograph.export;

import java.util.List;
import java.util.Random;

/** Texts that a format of texts could take for something else, or lose a part of. */
final class AwkwardTexts {

    private static final List<String> TEXTS = List.of("plain", "\"quoted\" and 'single'", "'", "key: value # no comment",
            "ends in a colon:", "- leading dash", "-", "? question", "| pipe", "> fold", "@at", "`tick`", "%percent", "!tag",
            "&anchor *alias", "{a: [b]}", "[]", "{}", "# hash", "1936", "-0", "1e3", "0x1F", ".5", "1_000", "+1", "1936-07-18",
            "12:30:45", "null", "~", "NULL", "true", "no", "Yes", "NaN", ".inf", "<<", "=", "---", "...", "--- a\n... b",
            "two\nlines", "\nleading line", "trailing line\n", "\n\nmany\n\n\nlines\n\n", "  indented\n    more\n back",
            "tab\tand\ttab\t", "  spaces around  ", "\r\nof Windows\r\n", "lone\rreturn", "\\ backslash \\n \\N", "\\.", "\\N",
            "Москва 東京 עברית ﷺ", "Ángel Viñas, Łódź", "e\u0301 combining", "😀 𝔘", "\u0085next \u2028line \u2029paragraph",
            "\uFEFFmark of order", "bell \u0007 escape \u001b delete \u007f", "\u00a0no\u202fbreak\u200b", "$1 %s ${x} #{y}",
            "<b>&amp;</b>", "'; drop table claim; --", "a,b;\"c\"\n\"d\"", "long ".repeat(400), "w".repeat(3_000));

    private AwkwardTexts() {
    }

    static String any(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(3) > 0 ? text : text + " " + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** One of at most twelve words. */
    static String few(Random random) {
        String text = any(random);
        return text.strip().split("\\s+").length > 12 ? "few" : text;
    }
}
