package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** A file of a corpus while it is written: a map whose larger members come row by row. Without members there is no file. */
final class CorpusFile implements AutoCloseable {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build());

    private final ZipOutputStream zip;
    private final ZipEntry entry;
    private JsonGenerator yaml;

    CorpusFile(ZipOutputStream zip, ZipEntry entry) {
        this.zip = zip;
        this.entry = entry;
    }

    private void begin(String member) throws IOException {
        if (yaml == null) {
            zip.putNextEntry(entry);
            yaml = YAML.getFactory().createGenerator((OutputStream) zip);
            yaml.writeStartObject();
        }
        yaml.writeFieldName(member);
    }

    void members(ObjectNode members) throws IOException {
        for (var member : members.properties())
            member(member.getKey(), member.getValue());
    }

    void member(String name, JsonNode value) throws IOException {
        begin(name);
        YAML.writeTree(yaml, value);
    }

    void beginMap(String name) throws IOException {
        begin(name);
        yaml.writeStartObject();
    }

    void endMap() throws IOException {
        yaml.writeEndObject();
    }

    /** Writes a list of the rows that the query gives, and nothing where it gives none. */
    void list(String name, RowQuery query) throws IOException, SQLException {
        boolean[] begun = { false };
        query.into((slug, item) -> {
            if (!begun[0]) {
                begin(name);
                yaml.writeStartArray();
                begun[0] = true;
            }
            YAML.writeTree(yaml, item);
        });
        if (begun[0])
            yaml.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        if (yaml == null)
            return;
        yaml.writeEndObject();
        yaml.close();
        zip.closeEntry();
    }

    /** A query that still has to be told who takes its rows. */
    @FunctionalInterface
    interface RowQuery {
        void into(Rows rows) throws IOException, SQLException;
    }
}
