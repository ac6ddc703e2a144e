package org.historiograph.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Linked data (JSON-LD 1.1): evidence, assessments and relations are annotations (W3C Web Annotation) and citations with their
 * character (CiTO);
 * whose word each is and where it is recorded is said in PROV-O. What these vocabularies have no word for is in the namespace
 * {@code hg}. Things
 * have the IRI {@code urn:uuid:} and their id, which is the same in every installation.
 */
final class JsonLd implements Format {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String extension() {
        return "jsonld";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public void write(Part part, OutputStream out) throws IOException, SQLException {
        try (JsonGenerator json = JsonText.into(out); InputStream context = JsonLd.class.getResourceAsStream("context.json")) {
            json.writeStartObject();
            json.writeFieldName("@context");
            json.writeTree(JSON.readTree(context));
            json.writeArrayFieldStart("@graph");
            part.each("linked_data", (kind, node) -> json.writeTree(node));
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
