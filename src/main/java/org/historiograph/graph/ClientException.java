package org.historiograph.graph;

/** Something in a request that only the client can put right. */
public class ClientException extends RuntimeException {

    private final String code;

    /**
     * @param code stable, upper snake case; clients see it as {@code extensions.code}
     * @param message says what is wrong and what to do; clients see it
     */
    public ClientException(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
