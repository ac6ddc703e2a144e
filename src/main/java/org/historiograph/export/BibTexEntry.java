package org.historiograph.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.StringValue;

import com.fasterxml.jackson.databind.JsonNode;

/** A CSL item as a BibTeX entry: types and fields of the standard styles, and those of biblatex where they have none. */
final class BibTexEntry {

    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("article", "article"),
            Map.entry("article-journal", "article"), Map.entry("article-magazine", "article"),
            Map.entry("article-newspaper", "article"), Map.entry("review", "article"), Map.entry("review-book", "article"),
            Map.entry("book", "book"), Map.entry("collection", "book"), Map.entry("pamphlet", "booklet"),
            Map.entry("chapter", "incollection"), Map.entry("entry", "incollection"),
            Map.entry("entry-dictionary", "incollection"), Map.entry("entry-encyclopedia", "incollection"),
            Map.entry("paper-conference", "inproceedings"), Map.entry("manuscript", "unpublished"),
            Map.entry("report", "techreport"), Map.entry("thesis", "phdthesis"));
    private static final Map<String, String> PUBLISHER = Map.of("phdthesis", "school", "mastersthesis", "school", "techreport",
            "institution");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
            "nov", "dec");

    private final JsonNode item;
    private final BibTeXEntry entry;

    private BibTexEntry(JsonNode item) {
        this.item = item;
        this.entry = new BibTeXEntry(new Key(type(item)), new Key(item.get("id").asText()));
    }

    static BibTeXEntry of(JsonNode item) {
        BibTexEntry entry = new BibTexEntry(item);
        entry.fill();
        return entry.entry;
    }

    private static String type(JsonNode item) {
        String type = TYPES.getOrDefault(item.path("type").asText(), "misc");
        return type.equals("phdthesis") && item.path("genre").asText().toLowerCase().contains("master") ? "mastersthesis"
                : type;
    }

    private void fill() {
        String type = entry.getType().getValue();
        for (String role : List.of("author", "editor", "translator"))
            put(role, names(item.path(role)));
        if (!item.has("author"))
            put("author", Stream.of("director", "composer", "interviewer").map(role -> names(item.path(role)))
                    .filter(names -> names != null).findFirst().orElse(null));
        put("title", protectedText("title"));
        put(type.equals("article") ? "journal" : "booktitle", text("container-title"));
        put("series", text("collection-title"));
        put("volume", text("volume"));
        put("number", item.has("issue") ? text("issue") : text("number"));
        put("chapter", text("chapter-number"));
        put("pages", item.has("page") ? text("page").replaceAll("\\s*[-–]+\\s*", "--") : null);
        put("edition", text("edition"));
        put(PUBLISHER.getOrDefault(type, "publisher"), text("publisher"));
        put("address", text("publisher-place"));
        date();
        put("type", type.endsWith("thesis") || type.equals("techreport") ? text("genre") : null);
        put("howpublished", type.equals("misc") ? text("genre") : null);
        put("eventtitle", text("event-title"));
        put("venue", text("event-place"));
        put("note", Stream.of("archive", "archive_collection", "archive_location").map(this::text).filter(part -> part != null)
                .collect(joining(", ")));
        put("language", text("language"));
        put("doi", item.path("DOI").asText());
        put("isbn", item.path("ISBN").asText());
        put("url", item.path("URL").asText());
    }

    private void date() {
        JsonNode date = item.path("issued");
        JsonNode parts = date.path("date-parts");
        put("year", date.has("literal") ? escape(date.get("literal").asText()) : parts.path(0).path(0).asText());
        if (parts.size() == 2)
            put("date", day(parts.get(0)) + "/" + day(parts.get(1)));
        else if (parts.path(0).has(1))
            put("month", MONTHS.get(parts.get(0).get(1).asInt() - 1));
        if (parts.size() == 1 && parts.get(0).has(2))
            put("day", parts.get(0).get(2).asText());
    }

    private static String day(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false).map(part -> "%02d".formatted(part.asInt()))
                .collect(joining("-"));
    }

    /** Names in the form von Last, Jr, First, which is the only one that every name can be written in. */
    private static String names(JsonNode names) {
        return names.isEmpty() ? null
                : StreamSupport.stream(names.spliterator(), false).map(BibTexEntry::name).collect(joining(" and "));
    }

    private static String name(JsonNode name) {
        if (!name.has("family"))
            return "{" + escape(name.path("literal").asText()) + "}";
        String last = join(" ", name.path("dropping-particle"), name.path("non-dropping-particle"), name.path("family"));
        return join(", ", last, name.path("suffix").asText(), name.path("given").asText());
    }

    private static String join(String separator, JsonNode... parts) {
        return join(separator, Stream.of(parts).map(JsonNode::asText).toArray(String[]::new));
    }

    private static String join(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).map(BibTexEntry::escape).collect(joining(separator));
    }

    /** In braces of its own, so that no style writes Stalin and Hitler in lower case. */
    private String protectedText(String name) {
        return item.has(name) ? "{" + text(name) + "}" : null;
    }

    private String text(String name) {
        return item.has(name) ? escape(item.get(name).asText()) : null;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append((char) c);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private void put(String field, String value) {
        if (value != null && !value.isEmpty())
            entry.addField(new Key(field), new StringValue(value, StringValue.Style.BRACED));
    }
}
