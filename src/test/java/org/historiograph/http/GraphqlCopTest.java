package org.historiograph.http;

import static org.historiograph.http.Client.code;
import static org.historiograph.http.Client.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * The checks of graphql-cop, a scanner of GraphQL endpoints: each finds nothing, but for queries by GET, introspection and the
 * playground, which are meant to be there (docs/decisions/http.md).
 */
@QuarkusTest
@TestProfile(HttpProfile.class)
class GraphqlCopTest extends ClientTest {

    @Test
    void aliasOverloading() throws Exception {
        assertRefused("TOO_MANY_ALIASES", client.ask("query cop { debates { " + IntStream.range(0, 101)
                .mapToObj(n -> "alias" + n + ":__typename ").collect(Collectors.joining()) + "} }"));
        assertRefused("TOO_MANY_ROOT_FIELDS", client.ask("query cop { " + IntStream.range(0, 101)
                .mapToObj(n -> "alias" + n + ":__typename ").collect(Collectors.joining()) + "}"));
    }

    @Test
    void arrayBasedQueryBatching() throws Exception {
        byte[] ten = new ObjectMapper().writeValueAsBytes(Collections.nCopies(10, Map.of("query", "query cop { __typename }")));
        assertRefused("BATCHING_DISABLED", client.send(client.request().header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(ten)).build()));
    }

    @Test
    void directiveOverloading() throws Exception {
        HttpResponse<byte[]> few = client.ask("query cop { __typename " + "@aa".repeat(10) + " }");
        assertRefused("VALIDATION_FAILED", few);
        assertTrue(json(few).get("errors").size() < 10, "An error for each directive is what the scanner looks for");
        assertRefused("TOO_MANY_DIRECTIVES", client.ask("query cop { __typename " + "@aa".repeat(1_000) + " }"));
    }

    @Test
    void fieldDuplication() throws Exception {
        assertRefused("TOO_MANY_REPEATED_FIELDS", client.ask("query cop { debates {" + " __typename".repeat(500) + " } }"));
        assertRefused("TOO_MANY_ROOT_FIELDS", client.ask("query cop {" + " __typename".repeat(500) + " }"));
    }

    @Test
    void circularIntrospection() throws Exception {
        assertRefused("BAD_FAITH_INTROSPECTION", client.ask(
                "query cop { __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"));
    }

    @Test
    void fieldSuggestions() throws Exception {
        for (String misspelt : new String[] { "{ debat }", "{ __schema { directive } }",
                "{ debates(fist: 1) { totalCount } }" }) {
            HttpResponse<byte[]> answer = client.ask(misspelt);
            assertRefused("VALIDATION_FAILED", answer);
            assertFalse(text(answer).toLowerCase().contains("did you mean"), text(answer));
        }
    }

    @Test
    void requestsThatOtherSitesCanForge() throws Exception {
        HttpRequest form = client.request().header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("query=query%20cop%20%7B__typename%7D")).build();
        assertRefused("UNSUPPORTED_MEDIA_TYPE", client.send(form));
        HttpResponse<byte[]> mutation = client.send(client.get("mutation cop { __typename }").build());
        assertRefused("MUTATION_BY_GET", mutation);
        assertEquals(405, mutation.statusCode());
        assertEquals("POST", mutation.headers().firstValue("Allow").orElseThrow());
        HttpResponse<byte[]> query = client.send(client.get("query cop { __typename }").header("Sec-Fetch-Site", "cross-site")
                .build());
        assertRefused("CROSS_SITE_REQUEST", query);
    }

    @Test
    void traceMode() throws Exception {
        HttpResponse<byte[]> answer = client.send(HttpRequest
                .newBuilder(client.post(Map.of("query", "query cop { __typename }")), (name, value) -> true)
                .header("X-Apollo-Tracing", "1").build());
        assertEquals(200, answer.statusCode());
        assertFalse(text(answer).contains("tracing"), text(answer));
    }

    @Test
    void unhandledErrors() throws Exception {
        HttpResponse<byte[]> answer = client.ask("query cop { __typename @aa }");
        assertRefused("VALIDATION_FAILED", answer);
        assertFalse(text(answer).contains("xception"), text(answer));
        assertFalse(text(answer).contains("\tat "), text(answer));
    }

    @Test
    void thePlaygroundIsWhereItIsSaidToBeAndNowhereElse() throws Exception {
        for (String path : new String[] { "/graphiql", "/playground", "/console", "/graphql-ui", "/q/graphql-ui" })
            assertEquals(404, client.send(HttpRequest.newBuilder(URI.create(endpoint).resolve(path)).build()).statusCode(),
                    path);
        HttpRequest page = HttpRequest.newBuilder(URI.create(endpoint)).header("Accept", "text/html").build();
        assertNotEquals(200, client.send(page).statusCode(), "The endpoint itself shows no page");
    }

    private static void assertRefused(String code, HttpResponse<byte[]> response) throws Exception {
        assertEquals(code, code(response), text(response));
        assertTrue(response.statusCode() >= 400);
        assertFalse(json(response).has("data"));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
