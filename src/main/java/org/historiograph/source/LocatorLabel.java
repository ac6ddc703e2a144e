package org.historiograph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How a historian prints a place in a work: {@code vol. 2, no. 286, pp. 205–206}, {@code p. 76, n. 9}, {@code ¶ 12}. */
public final class LocatorLabel {
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\s*-\\s*(?=\\d)|(?<=\\b[ivxlcdm]{1,9})-(?=[ivxlcdm]+\\b)");
    private static final Pattern SEVERAL = Pattern.compile("[–,;&]|\\band\\b");
    private static final Pattern NUMBERED = Pattern.compile("[\\dIVXLCDMivxlcdm.]+[a-z]?([–,-].*)?");

    private LocatorLabel() {
    }

    /**
     * The printed form of a locator.
     *
     * @param parts the known parts by their names in the corpus ({@code volume}, {@code page} ...); other keys are ignored
     * @return the label, empty when no part is known; never null
     */
    public static String of(Map<String, String> parts) {
        List<String> printed = new ArrayList<>();
        print(printed, parts.get("volume"), "vol.", "vols.");
        print(printed, parts.get("part"), "pt.", "pts.");
        heading(printed, parts.get("chapter"), "ch.", "chs.");
        heading(printed, parts.get("section"), "sec.", "secs.");
        print(printed, parts.get("number"), "no.", "nos.");
        print(printed, parts.get("letter"), "no.", "nos.");
        if (parts.get("date") != null)
            printed.add(parts.get("date"));
        print(printed, parts.get("page"), "p.", "pp.");
        print(printed, parts.get("column"), "col.", "cols.");
        print(printed, parts.get("paragraph"), "¶", "¶¶");
        print(printed, parts.get("folio"), "f.", "ff.");
        print(printed, parts.get("note"), "n.", "nn.");
        return String.join(", ", printed);
    }

    private static void print(List<String> printed, String part, String one, String several) {
        if (part == null)
            return;
        String value = RANGE.matcher(part.strip()).replaceAll("–");
        printed.add((SEVERAL.matcher(value).find() ? several : one) + " " + value);
    }

    /** Chapters and sections may be named by their headings instead of a number. */
    private static void heading(List<String> printed, String part, String one, String several) {
        if (part == null || NUMBERED.matcher(part.strip()).matches())
            print(printed, part, one, several);
        else
            printed.add("“" + part.strip() + "”");
    }
}
