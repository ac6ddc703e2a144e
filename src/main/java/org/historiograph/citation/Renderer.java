package org.historiograph.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;

/** Renders works in all styles. Loading the styles takes a while, so keep it; it serves one thread at a time. */
final class Renderer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {
    };

    private final Map<CitationStyle, CSL> processors = new EnumMap<>(CitationStyle.class);
    private CSLItemData item;

    Renderer() {
        ItemDataProvider items = new ItemDataProvider() {
            @Override
            public CSLItemData retrieveItem(String id) {
                return item;
            }

            @Override
            public List<String> getIds() {
                return List.of(item.getId());
            }
        };
        String locale = text("locales-en-US.xml");
        for (CitationStyle style : CitationStyle.values()) {
            try {
                processors.put(style, new CSL(items, language -> locale, null, style(style), "en-US"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param work a complete item of CSL-JSON */
    Map<CitationStyle, Rendered> render(JsonNode work) {
        item = CSLItemData.fromJson(JSON.convertValue(work, MEMBERS));
        Map<CitationStyle, Rendered> rendered = new EnumMap<>(CitationStyle.class);
        processors.forEach((style, processor) -> rendered.put(style, render(processor)));
        return rendered;
    }

    private Rendered render(CSL processor) {
        String bibliography = fresh(processor).makeBibliography().getEntries()[0].strip();
        return Rendered.of(bibliography, cite(processor, null), cite(processor, Rendered.PAGE));
    }

    /** @param page a page, or null for the work as a whole */
    String cite(CSL processor, String page) {
        CSLCitationItemBuilder cited = new CSLCitationItemBuilder(item.getId());
        if (page != null)
            cited.locator(page).label(CSLLabel.PAGE);
        return fresh(processor).makeCitation(new CSLCitation(cited.build())).get(0).getText();
    }

    /** A second citation of a work is shortened: every one has to be the first. */
    private CSL fresh(CSL processor) {
        processor.reset();
        processor.setOutputFormat("text");
        processor.registerCitationItems(item.getId());
        return processor;
    }

    /**
     * The processor takes a condition that asks for disambiguation to hold. Works are cited by themselves, so it never does: the condition
     * becomes one on a variable that no work of the corpus has.
     */
    private static String style(CitationStyle style) {
        return text(style.file + ".csl").replace("disambiguate=\"true\"", "variable=\"dimensions\"");
    }

    private static String text(String file) {
        try (InputStream stream = Renderer.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
