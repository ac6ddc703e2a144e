package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Argdown 1 (https://argdown.org/syntax/): positions and claims are statements, each piece of evidence is an argument that
 * supports or attacks
 * its claim. Evidence that limits a claim undermines it as it stands; evidence that only discusses it has no arrow in Argdown
 * and is left out.
 */
final class Argdown implements Format {

    private static final Map<String, String> BY_STANCE = Map.of("SUPPORTS", "+", "OPPOSES", "-", "QUALIFIES", "-");
    /** What the claim does to the other: supports, attacks, contradicts or undercuts it; a restatement supports both ways. */
    private static final Map<String, String> BY_KIND = Map.of("SUPPORTS", "+>", "REBUTS", "->", "UNDERCUTS", "->", "QUALIFIES",
            "->", "RESTATES", "+>", "SUPERSEDES", "->");

    @Override
    public String extension() {
        return "argdown";
    }

    @Override
    public String mediaType() {
        return "text/vnd.argdown; charset=utf-8";
    }

    @Override
    public void write(Part part, OutputStream out) throws IOException, SQLException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        part.each("positions", (slug, position) -> text.write("[position %s]: %s #position\n\n".formatted(slug,
                escape(position.get("name").asText() + ": " + position.get("thesis").asText()))));
        part.each("arguments", (slug, claim) -> claim(text, slug, claim));
        text.flush();
    }

    private static void claim(Writer text, String slug, JsonNode claim) throws IOException {
        text.write("[%s]: %s #%s\n".formatted(slug, escape(claim.get("statement").asText()), tag(claim, "kind")));
        for (JsonNode position : claim.path("positions"))
            text.write("  +> [position %s]\n".formatted(position.asText()));
        for (JsonNode relation : claim.path("relations"))
            text.write("  %s [%s] // %s\n".formatted(BY_KIND.get(relation.get("kind").asText()), relation.get("to").asText(),
                    relation.get("kind").asText().toLowerCase()));
        int number = 0;
        for (JsonNode evidence : claim.path("evidence")) {
            number++;
            String arrow = BY_STANCE.get(evidence.get("stance").asText());
            if (arrow != null)
                text.write("  %s <%s %d>: %s %s #%s #%s\n".formatted(arrow, slug, number, escape(attributed(evidence)),
                        escape(evidence.get("summary").asText()), tag(evidence, "stance"), tag(evidence, "basis")));
        }
        text.write("\n");
    }

    private static String attributed(JsonNode evidence) {
        StringBuilder text = new StringBuilder(evidence.get("cited").asText());
        evidence.path("reported_by").forEach(reporter -> text.append("; in ").append(reporter.asText()));
        return text.append(":").toString();
    }

    private static String tag(JsonNode item, String name) {
        return item.get(name).asText().toLowerCase();
    }

    /** Every character that Argdown could take for a sign of its own; a line break would end the statement. */
    private static String escape(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("[\\\\\\[\\]<>()*_#@{}:/+-]", "\\\\$0");
    }
}
