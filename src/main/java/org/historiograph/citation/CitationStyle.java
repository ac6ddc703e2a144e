package org.historiograph.citation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How a work is cited.")
public enum CitationStyle {
    @Description("Chicago Manual of Style, 18th edition, author-date: (Kotkin 2017, 323).")
    CHICAGO_AUTHOR_DATE("chicago-author-date"),
    @Description("Chicago Manual of Style, 18th edition, notes and bibliography: the text of a first note.")
    CHICAGO_NOTES("chicago-notes-bibliography"),
    @Description("American Psychological Association, 7th edition: (Kotkin, 2017, p. 323).")
    APA("apa"),
    @Description("Modern Language Association, 9th edition: (Kotkin 323).")
    MLA("modern-language-association");

    /** The name of the style in the repository of the Citation Style Language. */
    final String file;

    CitationStyle(String file) {
        this.file = file;
    }
}
