package org.historiograph.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** In the order in which title pages name those who did it. */
@Enum
@Description("What somebody did for a work (the name variables of CSL).")
public enum ContributorRole {
    @Description("Wrote it.")
    AUTHOR,
    @Description("Edited it.")
    EDITOR,
    @Description("Directed the film or the play.")
    DIRECTOR,
    @Description("Asked the questions.")
    INTERVIEWER,
    @Description("Composed the music.")
    COMPOSER,
    @Description("Took the photographs.")
    PHOTOGRAPHER,
    @Description("Translated it.")
    TRANSLATOR,
    @Description("Got the letter.")
    RECIPIENT
}
