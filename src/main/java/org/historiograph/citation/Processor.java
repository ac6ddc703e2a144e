package org.historiograph.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;

/** A citation processor for one style and one kind of place. It cites every work as if it were the first and only one. */
final class Processor {

    private static final String LOCALE = StyleText.file("locales-en-US.xml");

    private final CSL processor;
    private final CSLLabel place;
    private CSLItemData work;

    Processor(CitationStyle style, CSLLabel place) {
        this.place = place;
        try {
            processor = new CSL(new Works(), language -> LOCALE, null, StyleText.of(style, place.toString()), "en-US");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where the style doesn't list such works, as with letters and conversations. */
    String bibliography(CSLItemData work) {
        begin(work);
        String[] entries = processor.makeBibliography().getEntries();
        return entries.length == 0 || entries[0].isBlank() ? null : entries[0].strip();
    }

    String cite(CSLItemData work) {
        begin(work);
        return processor.makeCitation(work.getId()).get(0).getText();
    }

    String citeAt(CSLItemData work, String where) {
        begin(work);
        var cited = new CSLCitationItemBuilder(work.getId()).locator(where).label(place).build();
        return processor.makeCitation(new CSLCitation(cited)).get(0).getText();
    }

    /** A second citation would be shortened. */
    private void begin(CSLItemData work) {
        this.work = work;
        processor.reset();
        processor.setOutputFormat("text");
        processor.registerCitationItems(work.getId());
    }

    private final class Works implements ItemDataProvider {

        @Override
        public CSLItemData retrieveItem(String id) {
            return work;
        }

        @Override
        public Collection<String> getIds() {
            return List.of(work.getId());
        }
    }
}
