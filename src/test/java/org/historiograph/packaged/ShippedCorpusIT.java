package org.historiograph.packaged;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import org.historiograph.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;

/** What the packaged program brings besides its classes: its corpus, its pages, and the libraries that it loads. */
class ShippedCorpusIT {

    private static final String MANY = "{ claims(first: 40) { nodes { slug statement evidence { nodes { summary } } } } }";
    @AutoClose
    private static final PostgresServer SERVER = PostgresServer.start();
    private static Service service;

    @BeforeAll
    static void startService() throws Exception {
        var environment = Service.environment(SERVER);
        environment.put("HISTORIOGRAPH_CORPUS_IMPORT_AT_START", "true");
        service = Service.start(environment);
    }

    @AfterAll
    static void stopService() throws Exception {
        service.close();
    }

    @Test
    void itsCorpusIsTheOneInTheRepository() throws Exception {
        try (Program program = Program.start(Service.environment(SERVER), "import", "seeds")) {
            assertEquals(0, program.ended(), program.output());
            assertTrue(program.output().contains("Nothing has changed"), program.output());
        }
    }

    @Test
    void itsPagesAreThere() {
        for (String page : new String[] { "/", "/playground/playground.js", "/_static/react/umd/react.production.min.js",
                "/_static/react-dom/umd/react-dom.production.min.js", "/_static/graphiql/3.2.0/graphiql.min.js", "/docs",
                "/docs/schema.css", "/info", "/q/metrics", "/q/health/live" })
            assertEquals(200, service.status(page), page);
    }

    @Test
    void itTellsThatItIsHealthy() throws Exception {
        try (Program program = Program.start(service.environment(), "health")) {
            assertEquals(0, program.ended(), program.output());
        }
    }

    @Test
    void everyCodingGivesTheSameAnswer() throws Exception {
        Brotli4jLoader.ensureAvailability(); // for the decoder here
        byte[] plain = service.askForBytes(MANY, "Accept-Encoding", "identity").body();
        for (String coding : new String[] { "gzip", "br", "zstd" }) {
            HttpResponse<byte[]> response = service.askForBytes(MANY, "Accept-Encoding", coding);
            assertEquals(coding, response.headers().firstValue("Content-Encoding").orElse("none"), service.output());
            try (InputStream decoded = decoded(coding, response.body())) {
                assertArrayEquals(plain, decoded.readAllBytes());
            }
        }
    }

    private static InputStream decoded(String coding, byte[] body) throws IOException {
        var encoded = new ByteArrayInputStream(body);
        return coding.equals("gzip") ? new GZIPInputStream(encoded)
                : coding.equals("br") ? new BrotliInputStream(encoded) : new ZstdInputStream(encoded);
    }
}
