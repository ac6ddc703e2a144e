package org.historiograph.http;

import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import org.historiograph.graph.ClientException;
import org.jboss.logging.Logger;

/** What a client is told of whatever went wrong. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {
    }

    static Problem problem(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null)
            return problem(failure.getCause());
        if (failure instanceof Problem problem)
            return problem;
        if (failure instanceof ClientException refused)
            return Problem.request(refused.code(), refused.getMessage());
        if (failure instanceof CancellationException) // by a client that has gone: nobody reads this
            return Problem.http(500, "INTERNAL", "The request was given up.");
        return internal(failure);
    }

    /** What Vert.x refuses by itself, before a handler of ours sees it. */
    static Problem problem(int status, Throwable failure) {
        if (failure instanceof Problem problem)
            return problem;
        if (status == 413)
            return Problem.http(413, "BODY_TOO_LARGE", "The body is larger than this service takes.");
        if (status >= 400 && status < 500)
            return Problem.http(status, "INVALID_REQUEST", "The request can't be read.");
        return failure == null ? Problem.http(500, "INTERNAL", "Something went wrong.") : problem(failure);
    }

    private static Problem internal(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed, reference %s", reference);
        return Problem.http(500, "INTERNAL", "Something went wrong in the service; its log has more under " + reference + ".");
    }
}
