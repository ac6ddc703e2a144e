package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * The Argument Interchange Format in the JSON of AIFdb. Claims, positions and what a source says are information nodes (I);
 * support is an inference (RA), opposition and qualification a conflict (CA), restatement a rephrase (MA), supersession a
 * preference (PA). That a source says it is a locution (L) that an assertion (YA) connects with what it says, by the person
 * who is quoted or else by the work.
 */
final class Aif implements Format {

    @Override
    public String extension() {
        return "aif.json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void write(Part part, OutputStream out) throws IOException, SQLException {
        try (JsonGenerator json = JsonText.into(out)) {
            json.writeStartObject();
            list(json, "nodes", part, "aif_nodes");
            list(json, "edges", part, "aif_edges");
            list(json, "locutions", part, "aif_locutions");
            list(json, "participants", part, "aif_participants");
            json.writeEndObject();
        }
    }

    private static void list(JsonGenerator json, String name, Part part, String query) throws IOException, SQLException {
        json.writeArrayFieldStart(name);
        part.each(query, (id, item) -> json.writeTree(item));
        json.writeEndArray();
    }
}
