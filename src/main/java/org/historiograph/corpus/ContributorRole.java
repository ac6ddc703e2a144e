package org.historiograph.corpus;

import java.util.Locale;

/** What somebody did for a work, in the order in which title pages name them. */
enum ContributorRole {
    AUTHOR(""),
    EDITOR("ed."),
    DIRECTOR("dir."),
    INTERVIEWER("int."),
    COMPOSER("comp."),
    PHOTOGRAPHER("phot."),
    TRANSLATOR("trans."),
    RECIPIENT("recipient");

    /** What a byline says after the name when nobody is named as the author. */
    final String abbreviation;

    ContributorRole(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** The key of the corpus. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
