package org.historiograph.corpus;

import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;

/** The JSON Schemas of the kinds of files: the one place that says how a file is built. */
final class Schemas {
    private static final String FOLDER = "classpath:schemas/";

    private final Map<FileKind, JsonSchema> schemas = new EnumMap<>(FileKind.class);

    Schemas() {
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012()).format(new EdtfFormat()).build();
        JsonSchemaFactory factory = JsonSchemaFactory.builder().defaultMetaSchemaIri(dialect.getIri()).metaSchema(dialect)
                .build();
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER).build();
        for (FileKind kind : FileKind.values())
            schemas.put(kind, factory.getSchema(SchemaLocation.of(FOLDER + kind.schema), config));
    }

    /** Notes everything in the file that its schema doesn't allow. */
    void check(FileKind kind, String file, YamlTree tree, Problems problems) {
        new SchemaMessages(schemas.get(kind).validate(tree.root))
                .report((value, message) -> problems.add(file, tree.line(value), message));
    }

    /** The schema of a kind as it is written. */
    JsonNode source(FileKind kind) {
        return schemas.get(kind).getSchemaNode();
    }
}
