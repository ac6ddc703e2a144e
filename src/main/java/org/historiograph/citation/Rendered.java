package org.historiograph.citation;

/**
 * A work as a style cites it.
 *
 * @param before what stands before a place in the work
 * @param after what stands after it
 * @param namesPages whether the style calls a page {@code p.}
 */
record Rendered(String bibliography, String inText, String before, String after, boolean namesPages) {

    /** A page that no work has, to be found again in what the processor makes of it. */
    static final String PAGE = "987654321";
    private static final String LABEL = "p. ";

    /** @param atPage the work as the style cites it at {@link #PAGE} */
    static Rendered of(String bibliography, String inText, String atPage) {
        int page = atPage.indexOf(PAGE);
        if (page < 0) // a style may have no places for a kind of work
            return new Rendered(bibliography, inText, inText.replaceFirst("[.)]$", "") + ", ",
                    inText.replaceFirst("^.*?([.)]?)$", "$1"), true);
        String before = atPage.substring(0, page);
        String after = atPage.substring(page + PAGE.length());
        return before.endsWith(LABEL)
                ? new Rendered(bibliography, inText, before.substring(0, before.length() - LABEL.length()), after, true)
                : new Rendered(bibliography, inText, before, after, false);
    }
}
