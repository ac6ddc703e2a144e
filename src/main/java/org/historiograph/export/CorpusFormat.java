package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The format of the corpus itself: YAML files in an archive. Imported where it came from, the whole corpus changes nothing; a
 * part is a
 * corpus of its own.
 */
final class CorpusFormat implements Format {

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public void write(Part part, OutputStream out) throws IOException, SQLException {
        ZipOutputStream zip = new ZipOutputStream(out);
        CorpusFiles files = new CorpusFiles(zip);
        named(part, files, "topics");
        documents(part, files);
        named(part, files, "people");
        named(part, files, "works");
        named(part, files, "events");
        Set<String> names = arguments(part, files);
        verdicts(part, files, names);
        zip.finish();
        out.flush();
    }

    /** Things with names of their own, in files of a size that an editor and the import like. */
    private static void named(Part part, CorpusFiles files, String kind) throws IOException, SQLException {
        try (CorpusFiles.Series series = files.series(kind)) {
            part.each("corpus_" + kind, series::add);
        }
    }

    /** All passages come from one query, document by document, since each query works out anew what the part has. */
    private static void documents(Part part, CorpusFiles files) throws IOException, SQLException {
        Map<String, JsonNode> documents = new HashMap<>();
        part.each("corpus_documents", documents::put);
        CorpusFile[] file = { null };
        String[] open = { "" };
        part.each("corpus_passages", (slug, passage) -> {
            String key = slug.substring(0, slug.indexOf('/'));
            if (!key.equals(open[0])) {
                end(file[0]);
                open[0] = key;
                file[0] = files.begin("documents/" + key + ".yaml");
                file[0].members((ObjectNode) documents.get(key));
                file[0].beginMap("passages");
            }
            file[0].member(slug.substring(key.length() + 1), passage);
        });
        end(file[0]);
    }

    private static void end(CorpusFile document) throws IOException {
        if (document == null)
            return;
        document.endMap();
        document.close();
    }

    private static Set<String> arguments(Part part, CorpusFiles files) throws IOException, SQLException {
        Set<String> names = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        part.each("corpus_files", (name, nothing) -> inOrder.add(name));
        for (String name : inOrder) {
            names.add(name);
            try (CorpusFile file = files.begin(name)) {
                part.each("corpus_debates", (slug, debate) -> file.members((ObjectNode) debate), name);
                file.list("claims", rows -> part.each("corpus_claims", rows, name));
            }
        }
        return names;
    }

    /** All assessments and relations of works are in one file, because their identities hang on their order over all files. */
    private static void verdicts(Part part, CorpusFiles files, Set<String> taken) throws IOException, SQLException {
        String name = "claims/verdicts.yaml";
        for (int i = 2; taken.contains(name); i++)
            name = "claims/verdicts-" + i + ".yaml";
        try (CorpusFile file = files.begin(name)) {
            file.list("assessments", rows -> part.each("corpus_assessments", rows));
            file.list("source-relations", rows -> {
                SameRelations relations = new SameRelations(rows);
                part.each("corpus_source_relations", relations);
                relations.finish();
            });
        }
    }
}
