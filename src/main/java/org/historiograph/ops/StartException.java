package org.historiograph.ops;

/** The program can't start; the message is one sentence for the user, with what to do. */
public class StartException extends RuntimeException {

    public StartException(String message) {
        super(message, null, false, false);
    }
}
