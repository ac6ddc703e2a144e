package org.historiograph.corpus;

/** A corpus that can't be imported, with everything that is wrong with it. */
public final class InvalidCorpusException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problems problems;

    InvalidCorpusException(Problems problems) {
        super("The corpus has " + problems.count() + (problems.count() == 1 ? " problem" : " problems"));
        this.problems = problems;
    }

    /** What is wrong, never empty. */
    public Problems problems() {
        return problems;
    }
}
