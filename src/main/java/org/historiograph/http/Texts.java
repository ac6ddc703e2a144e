package org.historiograph.http;

import jakarta.inject.Singleton;

/** Finds the text of the document that a request means. */
@Singleton
class Texts {

    /** @throws Problem when there is none */
    String of(Request request, Exchange exchange) {
        if (request.query() == null || request.query().isBlank())
            throw Problem.http(400, "QUERY_REQUIRED", "The member query with a GraphQL document is required.");
        return request.query();
    }
}
