package org.historiograph.export;

/** A request that gets no export; the message tells the client why. */
final class Refusal extends RuntimeException {

    final int status;

    /** @param status of HTTP (RFC 9110, section 15) */
    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }
}
