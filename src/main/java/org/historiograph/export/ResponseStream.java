package org.historiograph.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Writes into a response no faster than the client reads; for a thread that may wait. */
final class ResponseStream extends OutputStream {

    private static final int CHUNK = 1 << 16;
    private static final long PATIENCE_SECONDS = 60;

    private final HttpServerResponse response;
    private Buffer chunk = Buffer.buffer(CHUNK);

    ResponseStream(HttpServerResponse response) {
        this.response = response;
    }

    @Override
    public void write(int octet) throws IOException {
        chunk.appendByte((byte) octet);
        sendFull();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        chunk.appendBytes(bytes, offset, length);
        sendFull();
    }

    private void sendFull() throws IOException {
        if (chunk.length() >= CHUNK)
            send();
    }

    /** Sends what is left. Flushing doesn't: the formats flush more often than a network likes. */
    @Override
    public void close() throws IOException {
        if (chunk.length() > 0)
            send();
    }

    private void send() throws IOException {
        Buffer full = chunk;
        chunk = Buffer.buffer(CHUNK);
        try {
            response.write(full).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The client has gone or reads too slowly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
