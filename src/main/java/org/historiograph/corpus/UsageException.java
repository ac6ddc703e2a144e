package org.historiograph.corpus;

/** A command that was called wrongly; the message says how. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
