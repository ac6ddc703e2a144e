package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table of the evidence (RFC 4180, UTF-8): a line for each piece, with its claim and its source. */
final class Csv implements Format {

    private static final String[] COLUMNS = { "claim", "statement", "kind", "debates", "stance", "basis", "use", "source",
            "authors", "title", "year", "tier", "place", "speaker", "summary", "quotation", "reported_by", "passage", "id" };
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader(COLUMNS).build();

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8; header=present";
    }

    @Override
    public void write(Part part, OutputStream out) throws IOException, SQLException {
        CSVPrinter table = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
        part.each("evidence_rows", (id, row) -> {
            for (String column : COLUMNS)
                table.print(row.path(column).asText());
            table.println();
        });
        table.flush();
    }
}
