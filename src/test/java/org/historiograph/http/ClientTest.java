package org.historiograph.http;

import org.junit.jupiter.api.BeforeEach;

import io.quarkus.test.common.http.TestHTTPResource;

/** Tests that stand where a client stands, each in the place of a new one. */
abstract class ClientTest {

    @TestHTTPResource("/graphql")
    String endpoint;

    Client client;

    @BeforeEach
    void newClient() {
        client = new Client(endpoint);
    }
}
