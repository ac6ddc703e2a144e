package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.historiograph.citation.CslItem;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXFormatter;

/** BibTeX in UTF-8: the cited works, each under its key. */
final class BibTex implements Format {

    @Override
    public String extension() {
        return "bib";
    }

    @Override
    public String mediaType() {
        return "application/x-bibtex";
    }

    @Override
    public void write(Part part, OutputStream out) throws IOException, SQLException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        BibTeXFormatter formatter = new BibTeXFormatter();
        part.each("cited_works", (key, item) -> {
            BibTeXDatabase one = new BibTeXDatabase(); // the library knows only whole databases, which would have to be in memory
            one.addObject(BibTexEntry.of(CslItem.complete(item)));
            formatter.format(one, text);
            text.write("\n\n");
        });
        text.flush();
    }
}
