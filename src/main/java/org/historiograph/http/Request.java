package org.historiograph.http;

import java.util.Map;

/**
 * A GraphQL request (GraphQL over HTTP, section 5.1), its members checked for their types only.
 *
 * @param query the document, or null when it is named by documentId or by an extension
 * @param documentId the name of a trusted document, or null
 * @param operationName null when the document has one operation
 * @param variables never null
 * @param extensions never null
 */
record Request(String query, String documentId, String operationName, Map<String, Object> variables,
        Map<String, Object> extensions) {

    /**
     * Whether the response has to tell which corpus revision it is computed from: {@code {"extensions": {"revision": true}}}.
     */
    boolean wantsRevision() {
        return Boolean.TRUE.equals(extensions.get("revision"));
    }
}
