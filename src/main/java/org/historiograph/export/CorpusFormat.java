package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
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

    /** The passages come document by document. */
    private static void documents(Part part, CorpusFiles files) throws IOException, SQLException {
        Map<String, JsonNode> documents = new HashMap<>();
        part.each("corpus_documents", documents::put);
        CorpusFile[] file = { null };
        String[] open = { "" };
        part.each("corpus_passages", (slug, passage) -> {
            String key = slug.substring(0, slug.indexOf('/'));
            if (!key.equals(open[0])) {
                close(file[0]);
                open[0] = key;
                file[0] = files.begin("documents/" + key + ".yaml");
                file[0].members((ObjectNode) documents.get(key));
            }
            file[0].entry("passages", slug.substring(key.length() + 1), passage);
        });
        close(file[0]);
    }

    /** The debates and claims come file by file, in each the debate first. */
    private static Set<String> arguments(Part part, CorpusFiles files) throws IOException, SQLException {
        Set<String> names = new HashSet<>();
        CorpusFile[] file = { null };
        part.each("corpus_arguments", (name, argument) -> {
            if (names.add(name)) {
                close(file[0]);
                file[0] = files.begin(name);
            }
            if (argument.has("claim"))
                file[0].item("claims", argument);
            else
                file[0].members((ObjectNode) argument);
        });
        close(file[0]);
        return names;
    }

    private static void close(CorpusFile file) throws IOException {
        if (file != null)
            file.close();
    }

    /** All assessments and relations of works are in one file, because their identities hang on their order over all files. */
    private static void verdicts(Part part, CorpusFiles files, Set<String> taken) throws IOException, SQLException {
        String name = "claims/verdicts.yaml";
        for (int i = 2; taken.contains(name); i++)
            name = "claims/verdicts-" + i + ".yaml";
        try (CorpusFile file = files.begin(name)) {
            part.each("corpus_assessments", (slug, assessment) -> file.item("assessments", assessment));
            SameRelations relations = new SameRelations((key, relation) -> file.item("source-relations", relation));
            part.each("corpus_source_relations", relations);
            relations.finish();
        }
    }
}
