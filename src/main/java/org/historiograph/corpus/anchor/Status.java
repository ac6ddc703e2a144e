package org.historiograph.corpus.anchor;

/** What became of an anchored passage. */
public enum Status {
    /** It is where the anchor says. */
    EXACT,
    /** It is at one other place. */
    MOVED,
    /** It isn't where the anchor says, but at several other places. */
    AMBIGUOUS,
    /** The text doesn't have it. */
    ABSENT,
    /** There is no text to look at. */
    UNAVAILABLE
}
