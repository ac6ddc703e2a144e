package org.historiograph.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/** The page that documents the schema. Every type, field and code has an anchor: {@code #Claim}, {@code #Claim.supporting}. */
final class SchemaPage {

    private static final String ERRORS = "error-codes";

    private final Html html = new Html();
    private final SchemaParts parts;
    private final TypeSections types;
    private final Map<String, String> codes = ErrorCodes.all();

    SchemaPage(GraphQLSchema schema) {
        this.parts = new SchemaParts(schema);
        this.types = new TypeSections(html);
    }

    String html() {
        html.element("html", () -> {
            html.element("head", this::head);
            html.element("body", () -> {
                html.element("nav", this::contents, "aria-label", "Contents");
                html.element("main", this::main);
            });
        }, "lang", "en");
        return html.toString();
    }

    private void head() {
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", "Historiograph: the schema");
        html.empty("meta", "name", "description", "content",
                "The types, fields, arguments and error codes of Historiograph's GraphQL schema, with an example for each way in.");
        html.empty("link", "rel", "icon", "href", "data:,");
        html.empty("link", "rel", "stylesheet", "href", "/docs/schema.css");
    }

    private void contents() {
        html.element("p", () -> html.element("a", "Historiograph", "href", "#top"), "class", "name");
        parts.roots().forEach(root -> contents(root.getName(), root.getName(), types.sorted(root).stream()
                .map(field -> root.getName() + "." + field.getName()).toList()));
        for (SchemaParts.Kind kind : SchemaParts.Kind.values())
            contents(kind.title(), kind.anchor(), parts.of(kind).stream().map(GraphQLNamedType::getName).toList());
        contents("Error codes", ERRORS, List.copyOf(codes.keySet()));
    }

    private void contents(String title, String place, List<String> anchors) {
        html.element("details", () -> {
            html.element("summary", () -> html.element("a", title, "href", "#" + place));
            html.element("ul", () -> anchors.forEach(anchor -> html.element("li",
                    () -> html.element("a", anchor.substring(anchor.indexOf('.') + 1), "href", "#" + anchor))));
        });
    }

    private void main() {
        html.element("h1", "The schema", "id", "top");
        html.element("p", () -> {
            html.text("What can be asked at ").element("a", () -> html.element("code", "/graphql"), "href", "/graphql");
            html.text(". To try it, there is a ").element("a", "playground", "href", "/");
            html.text("; for tools, the schema as ");
            html.element("a", "one file", "href", "/graphql/schema.graphql").text(".");
        });
        parts.roots().forEach(this::root);
        for (SchemaParts.Kind kind : SchemaParts.Kind.values())
            section(kind);
        errorCodes();
    }

    private void root(GraphQLObjectType root) {
        html.element("section", () -> {
            html.element("h2", root.getName(), "id", root.getName());
            types.sorted(root).forEach(field -> html.element("article", () -> {
                types.fieldHeading("h3", root, field);
                example(field);
            }));
        });
    }

    private void example(GraphQLFieldDefinition field) {
        String example = Examples.of(field.getName());
        html.element("figure", () -> {
            html.element("pre", () -> html.element("code", example));
            if (!example.startsWith("subscription"))
                html.element("figcaption", () -> html.element("a", "See the answer", "href", "/graphql?query="
                        + URLEncoder.encode(example, StandardCharsets.UTF_8)));
        });
    }

    private void section(SchemaParts.Kind kind) {
        html.element("section", () -> {
            html.element("h2", kind.title(), "id", kind.anchor());
            html.element("p", kind.description());
            if (kind == SchemaParts.Kind.PAGES)
                html.element("dl", () -> parts.listArguments().forEach(types::explanation));
            parts.of(kind).forEach(type -> html.element("article", () -> types.type(type)));
        });
    }

    private void errorCodes() {
        html.element("section", () -> {
            html.element("h2", "Error codes", "id", ERRORS);
            html.element("p", () -> html.text("Every error has one of these as ").element("code", "extensions.code")
                    .text(". A code keeps its meaning; the wording of a message may change."));
            html.element("dl", () -> codes.forEach((code, meaning) -> {
                html.element("dt", () -> html.element("code", code), "id", code);
                html.element("dd", meaning);
            }));
        });
    }
}
