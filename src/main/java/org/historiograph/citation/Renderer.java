package org.historiograph.citation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;

/** Renders works in all styles. Loading the styles takes a while, so keep it; it serves one thread at a time. */
final class Renderer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {
    };
    /** CSL 1.0.2, appendix IV, number variables. */
    private static final Set<String> NUMBERS = Set.of("chapter-number", "collection-number", "edition", "issue", "number",
            "number-of-pages", "number-of-volumes", "page", "page-first", "volume");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}]+([ .–-][\\p{L}\\p{N}]+)*");
    /** A number that no page or section has, to be found again in what the processors make of it. */
    private static final String MARK = "987654321";

    private final Map<CitationStyle, Processor> pages = new EnumMap<>(CitationStyle.class);
    /** A section stands for all places that aren't pages. */
    private final Map<CitationStyle, Processor> sections = new EnumMap<>(CitationStyle.class);

    Renderer() {
        for (CitationStyle style : CitationStyle.values()) {
            pages.put(style, new Processor(style, CSLLabel.PAGE));
            sections.put(style, new Processor(style, CSLLabel.SECTION));
        }
    }

    /** @param work a complete item of CSL-JSON */
    Map<CitationStyle, Rendered> render(JsonNode work) {
        Map<String, Object> item = JSON.convertValue(work, MEMBERS);
        try {
            return render(CSLItemData.fromJson(item));
        } catch (NullPointerException e) {
            // citeproc-java fails on some numbers that are none; a citation without them is better than no corpus.
            item.entrySet().removeIf(member -> NUMBERS.contains(member.getKey())
                    && !NUMBER.matcher(member.getValue().toString()).matches());
            return render(CSLItemData.fromJson(item));
        }
    }

    private Map<CitationStyle, Rendered> render(CSLItemData item) {
        Map<CitationStyle, Rendered> rendered = new EnumMap<>(CitationStyle.class);
        for (CitationStyle style : CitationStyle.values()) {
            Processor page = pages.get(style);
            rendered.put(style, Rendered.of(page.bibliography(item), page.cite(item), page.citeAt(item, MARK).split(MARK, 2),
                    sections.get(style).citeAt(item, MARK).split(MARK, 2)));
        }
        return rendered;
    }
}
