package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
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
    /** The map or list that is being written. */
    private String open;

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
        endOpen();
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

    /** Adds to a member that is a map, which all that is added to it in a row makes. */
    void entry(String map, String name, JsonNode value) throws IOException {
        if (!map.equals(open)) {
            begin(map);
            yaml.writeStartObject();
            open = map;
        }
        yaml.writeFieldName(name);
        YAML.writeTree(yaml, value);
    }

    /** Adds to a member that is a list, which all that is added to it in a row makes. */
    void item(String list, JsonNode value) throws IOException {
        if (!list.equals(open)) {
            begin(list);
            yaml.writeStartArray();
            open = list;
        }
        YAML.writeTree(yaml, value);
    }

    private void endOpen() throws IOException {
        if (open == null)
            return;
        if (yaml.getOutputContext().inArray())
            yaml.writeEndArray();
        else
            yaml.writeEndObject();
        open = null;
    }

    @Override
    public void close() throws IOException {
        if (yaml == null)
            return;
        endOpen();
        yaml.writeEndObject();
        yaml.close();
        zip.closeEntry();
    }
}
