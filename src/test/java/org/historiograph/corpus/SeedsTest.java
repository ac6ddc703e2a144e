package org.historiograph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The corpus that the service ships. */
class SeedsTest {

    private static final Path SEEDS = Path.of("seeds");

    /** The texts of the documents, which aren't ours to publish; whoever has them can hold the corpus against them. */
    private static final Path DOCUMENTS = Path.of("../shared/seeds");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int RUN = 9;

    /** What a document says word for word, or what others gave a name to. */
    private static final Set<String> NOT_OURS = Set.of("quotation", "wording", "as-cited", "given", "title", "title-short",
            "container-title", "collection-title", "event-title", "publisher", "name", "passage");

    @Test
    void itHasNoErrorsAndCoversItsDocuments() {
        CorpusCheck check = new CorpusCheck(SEEDS);
        assertEquals(List.of(), check.problems().lines());
        assertTrue(check.isCovered(), "Some paragraphs or notes carry nothing and don't say why");
    }

    @Test
    void itTellsInItsOwnWords() throws IOException {
        assumeTrue(Files.isDirectory(DOCUMENTS), "the documents are not at hand");
        Set<List<String>> theirs = new HashSet<>();
        for (Path document : list(DOCUMENTS, ".txt"))
            theirs.addAll(runs(Files.readString(document).replace("-\n", "")));
        Set<String> taken = new TreeSet<>();
        for (Path file : list(SEEDS, ".yaml"))
            if (!file.startsWith(SEEDS.resolve("documents")))
                collect(new YAMLMapper().readTree(file.toFile()), "", (text) -> runs(text).stream().filter(theirs::contains)
                        .forEach(run -> taken.add(SEEDS.relativize(file) + ": " + String.join(" ", run))));
        assertEquals(Set.of(), taken);
    }

    private interface Texts {
        void accept(String text);
    }

    private static void collect(JsonNode node, String key, Texts texts) {
        if (node.isTextual() && !NOT_OURS.contains(key))
            texts.accept(node.asText());
        else if (node.isArray())
            node.forEach(item -> collect(item, key, texts));
        else
            for (Map.Entry<String, JsonNode> field : node.properties())
                collect(field.getValue(), field.getKey(), texts);
    }

    private static List<List<String>> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[’']", "").toLowerCase(Locale.ROOT));
        while (word.find())
            words.add(word.group());
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++)
            runs.add(List.copyOf(words.subList(i, i + RUN)));
        return runs;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
