package org.historiograph.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.historiograph.search.SearchType;

import io.vertx.core.MultiMap;

/**
 * What an address under {@code /export/} asks for: {@code corpus.zip}, {@code debates/katyn.bib},
 * {@code claims/a-claim.jsonld},
 * {@code search.csv?query=katyn}.
 */
record ExportRequest(Selection selection, Format format) {

    static final List<Format> FORMATS = List.of(new CorpusFormat(), new CslJson(), new BibTex(), new Ris(), new Csv(),
            new JsonLd(), new Aif(), new Argdown());

    private static final Pattern PATH = Pattern.compile("(?:(debate|claim)s/([^/.]+)|corpus|(search))\\.([^/]+)");

    /** @throws Refusal when there can't be anything at the address */
    static ExportRequest of(String path, MultiMap parameters) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches())
            throw new Refusal(404,
                    "There is no export at this address. There are /export/corpus.{format}, /export/debates/{slug}.{format},"
                            + " /export/claims/{slug}.{format} and /export/search.{format}?query={words}.");
        Format format = FORMATS.stream().filter(f -> f.extension().equals(parts.group(4))).findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no such format. The formats are "
                        + FORMATS.stream().map(Format::extension).collect(Collectors.joining(", ")) + "."));
        return new ExportRequest(selection(parts, parameters), format);
    }

    private static Selection selection(Matcher parts, MultiMap parameters) {
        if (parts.group(1) != null)
            return new NamedPart(SearchType.valueOf(parts.group(1).toUpperCase(Locale.ROOT)), parts.group(2));
        return parts.group(3) != null ? SearchResult.of(parameters) : new WholeCorpus();
    }

    String fileName() {
        return selection.name() + "." + format.extension();
    }
}
