package org.historiograph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.historiograph.http.Engine;
import org.junit.jupiter.api.Test;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.idl.ScalarInfo;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("src/main/resources/graphql/schema.graphql");
    private static final Path NOW = Path.of("target/schema.graphql");

    @Inject
    Engine engine;

    @Test
    void schemaIsTheCommittedOne() throws IOException {
        String now = ShapedSchema.print(engine.schema());
        Files.writeString(NOW, now);
        String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        if (!now.equals(committed))
            fail("The schema has changed. See what clients will see: diff " + COMMITTED + " " + NOW
                    + "\nIf that is what you want: cp " + NOW + " " + COMMITTED);
    }

    @Test
    void everythingIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        for (GraphQLNamedType type : engine.schema().getAllTypesAsList()) {
            if (type.getName().startsWith("__") || ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                continue;
            check(type.getName(), type, undescribed);
            if (type instanceof GraphQLFieldsContainer container)
                container.getFieldDefinitions().forEach(field -> check(type.getName(), field, undescribed));
            if (type instanceof GraphQLInputObjectType input)
                input.getFieldDefinitions()
                        .forEach(field -> check(type.getName() + "." + field.getName(), field, undescribed));
            if (type instanceof GraphQLEnumType values)
                values.getValues().forEach(value -> check(type.getName() + "." + value.getName(), value, undescribed));
        }
        assertEquals(List.of(), undescribed);
    }

    private static void check(String type, GraphQLFieldDefinition field, List<String> undescribed) {
        check(type + "." + field.getName(), (GraphQLNamedSchemaElement) field, undescribed);
        field.getArguments().forEach(argument -> check(type + "." + field.getName() + "(" + argument.getName() + ")",
                argument, undescribed));
    }

    private static void check(String place, GraphQLNamedSchemaElement element, List<String> undescribed) {
        if (element.getDescription() == null || element.getDescription().isBlank())
            undescribed.add(place);
    }
}
