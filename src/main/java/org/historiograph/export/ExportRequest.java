package org.historiograph.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a path under {@code /export/} asks for: {@code corpus.zip}, {@code debates/katyn.bib}, {@code claims/a-claim.jsonld}.
 *
 * @param kind a table; null for the whole corpus
 * @param slug null for the whole corpus
 */
record ExportRequest(String kind, String slug, Format format) {

    static final List<Format> FORMATS = List.of(new CorpusFormat(), new CslJson(), new BibTex(), new Ris(), new Csv(),
            new JsonLd(), new Aif(), new Argdown());

    private static final Pattern PATH = Pattern.compile("(?:(debate|claim)s/([^/.]+)|corpus)\\.([^/]+)");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws Refusal when there can't be anything at the path */
    static ExportRequest of(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches())
            throw new Refusal(404,
                    "There is no export at this address. There are /export/corpus.{format}, /export/debates/{slug}.{format}"
                            + " and /export/claims/{slug}.{format}.");
        Format format = FORMATS.stream().filter(f -> f.extension().equals(parts.group(3))).findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no such format. The formats are "
                        + FORMATS.stream().map(Format::extension).collect(Collectors.joining(", ")) + "."));
        if (parts.group(2) != null && !SLUG.matcher(parts.group(2)).matches())
            throw new Refusal(400, "The name of a " + parts.group(1) + " has lower-case letters, digits and hyphens only.");
        return new ExportRequest(parts.group(1), parts.group(2), format);
    }

    String fileName() {
        return (slug == null ? "historiograph" : slug) + "." + format.extension();
    }

    /** @throws Refusal when what is asked for isn't in the corpus */
    Scope scope(Connection connection) throws SQLException {
        if (kind == null)
            return Scope.CORPUS;
        try (PreparedStatement find = connection.prepareStatement("select id from " + kind + " where slug = ?")) {
            find.setString(1, slug);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next())
                    throw new Refusal(404, "The corpus has no " + kind + " '" + slug + "'.");
                UUID id = found.getObject(1, UUID.class);
                return kind.equals("debate") ? Scope.debate(id) : Scope.claim(id);
            }
        }
    }
}
