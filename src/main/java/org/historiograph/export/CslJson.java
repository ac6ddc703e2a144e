package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

import org.historiograph.citation.CslItem;

import com.fasterxml.jackson.core.JsonGenerator;

/** CSL-JSON, as Zotero and every citation processor read it: the cited works as a list of items. */
final class CslJson implements Format {

    @Override
    public String extension() {
        return "csl.json";
    }

    @Override
    public String mediaType() {
        return "application/vnd.citationstyles.csl+json";
    }

    @Override
    public void write(Part part, OutputStream out) throws IOException, SQLException {
        try (JsonGenerator json = JsonText.into(out)) {
            json.writeStartArray();
            part.each("cited_works", (key, item) -> json.writeTree(CslItem.complete(item)));
            json.writeEndArray();
        }
    }
}
