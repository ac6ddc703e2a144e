package org.historiograph.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A CSL item as a record of RIS (specification of 2011: tags of two characters, two spaces, a hyphen, a space; lines end in CR
 * LF).
 */
final class RisRecord {

    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("article", "JOUR"),
            Map.entry("article-journal", "JOUR"), Map.entry("article-magazine", "MGZN"), Map.entry("article-newspaper", "NEWS"),
            Map.entry("book", "BOOK"), Map.entry("chapter", "CHAP"), Map.entry("collection", "EDBOOK"),
            Map.entry("entry", "ENCYC"), Map.entry("entry-encyclopedia", "ENCYC"), Map.entry("entry-dictionary", "DICT"),
            Map.entry("graphic", "ART"), Map.entry("interview", "PCOMM"), Map.entry("personal_communication", "PCOMM"),
            Map.entry("legislation", "STAT"), Map.entry("map", "MAP"), Map.entry("motion_picture", "MPCT"),
            Map.entry("broadcast", "VIDEO"), Map.entry("musical_score", "MUSIC"), Map.entry("song", "SOUND"),
            Map.entry("pamphlet", "PAMP"), Map.entry("paper-conference", "CPAPER"), Map.entry("periodical", "JFULL"),
            Map.entry("post-weblog", "BLOG"), Map.entry("webpage", "ELEC"), Map.entry("report", "RPRT"),
            Map.entry("review", "JOUR"), Map.entry("review-book", "JOUR"), Map.entry("thesis", "THES"),
            Map.entry("manuscript", "UNPB"), Map.entry("legal_case", "CASE"), Map.entry("dataset", "DATA"),
            Map.entry("figure", "FIGURE"), Map.entry("hearing", "HEAR"), Map.entry("patent", "PAT"),
            Map.entry("software", "COMP"), Map.entry("standard", "STAND"), Map.entry("bill", "BILL"));
    private static final List<String> MAKERS = List.of("author", "director", "composer", "interviewer");

    private final JsonNode item;
    private final StringBuilder record = new StringBuilder();

    RisRecord(JsonNode item) {
        this.item = item;
        line("TY", type());
        line("ID", text("id"));
        MAKERS.stream().filter(item::has).findFirst().ifPresent(role -> names("AU", role));
        names("ED", "editor");
        names("A4", "translator");
        names("C1", "recipient");
        line("TI", text("title"));
        line("ST", text("title-short"));
        line("T2", text("container-title"));
        line("T3", text("collection-title"));
        date();
        line("VL", text("volume"));
        line("IS", item.has("issue") ? text("issue") : text("number"));
        pages();
        line("ET", text("edition"));
        line("PB", text("publisher"));
        line("CY", text("publisher-place"));
        line("M3", item.has("genre") ? text("genre") : text("medium"));
        line("DB", text("archive"));
        line("AN", Stream.of("archive_collection", "archive_location").map(this::text).filter(part -> !part.isEmpty())
                .collect(joining(", ")));
        line("LA", text("language"));
        line("DO", text("DOI"));
        line("SN", text("ISBN"));
        line("UR", text("URL"));
        line("ER", null);
    }

    private String type() {
        String type = TYPES.getOrDefault(item.path("type").asText(), "GEN");
        return type.equals("EDBOOK") && item.has("author") ? "BOOK" : type; // the authors of an edited book are read as its editors
    }

    private void names(String tag, String role) {
        item.path(role).forEach(name -> line(tag, name(name)));
    }

    /** Family name with its particles, given names, suffix: three fields between commas. */
    private static String name(JsonNode name) {
        if (!name.has("family"))
            return name.path("literal").asText();
        String family = Stream.of("dropping-particle", "non-dropping-particle", "family").filter(name::has)
                .map(part -> name.get(part).asText()).collect(joining(" "));
        return Stream
                .concat(Stream.of(family), Stream.of("given", "suffix").filter(name::has).map(part -> name.get(part).asText()))
                .collect(joining(", "));
    }

    /** PY is a year; DA is year/month/day/other information, with empty places. */
    private void date() {
        JsonNode date = item.path("issued");
        JsonNode parts = date.path("date-parts").path(0);
        if (date.has("literal"))
            line("DA", "///" + date.get("literal").asText());
        if (parts.isMissingNode())
            return;
        line("PY", "%04d".formatted(parts.get(0).asInt()));
        JsonNode until = date.path("date-parts").path(1);
        String more = until.isMissingNode() ? ""
                : "until " + Stream.iterate(0, i -> i < until.size(), i -> i + 1)
                        .map(i -> "%02d".formatted(until.get(i).asInt())).collect(joining("-"));
        line("DA", "%04d/%s/%s/%s".formatted(parts.get(0).asInt(), twoDigits(parts.path(1)), twoDigits(parts.path(2)), more));
    }

    private static String twoDigits(JsonNode number) {
        return number.isMissingNode() ? "" : "%02d".formatted(number.asInt());
    }

    private void pages() {
        String[] ends = text("page").split("\\s*[-–]\\s*", 2);
        line("SP", ends[0]);
        if (ends.length == 2)
            line("EP", ends[1]);
    }

    private String text(String name) {
        return item.path(name).asText();
    }

    private void line(String tag, String value) {
        if (value == null || !value.isEmpty())
            record.append(tag).append("  - ").append(value == null ? "" : value.replaceAll("\\s+", " ")).append("\r\n");
    }

    @Override
    public String toString() {
        return record.toString();
    }
}
