package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.historiograph.citation.CslItem;

/** RIS in UTF-8, as EndNote, RefWorks and Mendeley read it: the cited works. */
final class Ris implements Format {

    @Override
    public String extension() {
        return "ris";
    }

    @Override
    public String mediaType() {
        return "application/x-research-info-systems";
    }

    @Override
    public void write(Part part, OutputStream out) throws IOException, SQLException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        part.each("cited_works", (key, item) -> text.write(new RisRecord(CslItem.complete(item)).toString()));
        text.flush();
    }
}
