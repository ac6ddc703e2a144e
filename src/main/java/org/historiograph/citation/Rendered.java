package org.historiograph.citation;

import java.util.regex.Pattern;

/**
 * A work as a style cites it.
 *
 * @param bibliography null where the style doesn't list such works
 * @param beforePage what stands before the number of a page where one is cited
 * @param namesPages whether {@code p.} or {@code pp.} has to come between that and the number
 * @param beforePlace what stands before another place, which comes with a name: {@code sec. 2}
 * @param after what stands after the place
 */
record Rendered(String bibliography, String inText, String beforePage, boolean namesPages, String beforePlace, String after) {

    private static final Pattern SECTION = Pattern.compile("(?i)(sec\\.|section|§) ?$");

    /**
     * @param atPage the citation at a page, before and after the number; without an after where the style cites no places in
     *        such a work
     * @param atSection the same at a section
     */
    static Rendered of(String bibliography, String inText, String[] atPage, String[] atSection) {
        if (atPage.length < 2 || atSection.length < 2) {
            String end = inText.replaceFirst("^.*?([.)]?)$", "$1");
            String start = inText.substring(0, inText.length() - end.length()) + ", ";
            return new Rendered(bibliography, inText, start, true, start, end);
        }
        boolean namesPages = atPage[0].endsWith("p. ");
        return new Rendered(bibliography, inText, namesPages ? atPage[0].substring(0, atPage[0].length() - 3) : atPage[0],
                namesPages, SECTION.matcher(atSection[0]).replaceFirst(""), atPage[1]);
    }
}
