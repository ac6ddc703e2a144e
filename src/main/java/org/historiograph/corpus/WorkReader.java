package org.historiograph.corpus;

import static org.historiograph.graph.NodeType.CONTRIBUTOR;
import static org.historiograph.graph.NodeType.PERSON;
import static org.historiograph.graph.NodeType.SLIP;
import static org.historiograph.graph.NodeType.WORK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.historiograph.graph.Edtf;
import org.historiograph.source.ContributorRole;

/** Works and documents. */
final class WorkReader {
    /** Keys whose texts go into the columns of the same name. */
    private static final List<String> TEXTS = List.of("type", "tier", "title", "title-short", "container-title",
            "collection-title", "volume", "issue",
            "page", "number", "number-of-volumes", "number-of-pages", "chapter-number", "edition", "publisher",
            "publisher-place", "genre", "medium",
            "event-title", "event-place", "archive", "DOI", "ISBN", "URL", "language", "original-date", "issued", "as-cited",
            "note");
    private static final List<String> ARCHIVAL = List.of("repository", "fond", "opis", "delo", "listy", "box", "folder",
            "item");

    private WorkReader() {
    }

    static void read(Entry root) {
        root.named("works").forEach((key, work) -> read(work, key));
    }

    private static void read(Entry work, String key) {
        UUID id = work.define(WORK, key);
        Row row = new Row(Table.WORK).set("id", id).set("key", key);
        for (String text : TEXTS)
            row.set(text.replace('-', '_').toLowerCase(Locale.ROOT), work.text(text));
        Entry archival = work.entry("archival");
        for (String part : ARCHIVAL)
            row.set(part, archival.text(part));
        List<Composite> credits = contributors(work, key, id);
        work.add(row.set("archive_collection", archival.text("collection")).set("issued_year", year(work.date("issued")))
                .set("byline", byline(work)).set("credits", credits)
                .set("completed", work.texts("completed")).set("container_id", work.reference(WORK, "container"))
                .set("passage_id", work.passage()));
        slips(work, key, id);
    }

    /** Adds the contributors, and gives what the work keeps of them. */
    private static List<Composite> contributors(Entry work, String key, UUID id) {
        Map<String, String> names = work.file.reading().people;
        List<Composite> credits = new ArrayList<>();
        for (ContributorRole role : ContributorRole.values()) {
            Iterator<String> slugs = work.texts(key(role)).iterator();
            for (UUID person : work.references(PERSON, key(role))) {
                String slug = slugs.next();
                // In a corpus with errors a person may have no name.
                credits.add(
                        new Composite(Arrays.asList(role.name(), person.toString(), slug, names.getOrDefault(slug, slug))));
                int ordinal = credits.size();
                work.add(new Row(Table.CONTRIBUTOR).set("id", CONTRIBUTOR.id(key + "/" + ordinal)).set("work_id", id)
                        .set("ordinal", ordinal).set("role", role.name()).set("person_id", person));
            }
        }
        return credits;
    }

    private static void slips(Entry work, String key, UUID id) {
        int ordinal = 0;
        for (Entry slip : work.entries("slips")) {
            ordinal++;
            slip.add(new Row(Table.SLIP).set("id", SLIP.id(key + "/" + ordinal)).set("work_id", id).set("ordinal", ordinal)
                    .set("field", slip.text("field")).set("given", slip.text("given")).set("reason", slip.text("reason")));
        }
    }

    private static String byline(Entry work) {
        Map<String, String> names = work.file.reading().people;
        Map<ContributorRole, List<String>> contributors = new EnumMap<>(ContributorRole.class);
        for (ContributorRole role : ContributorRole.values())
            contributors.put(role, work.texts(key(role)).stream().map(person -> names.getOrDefault(person, person)).toList());
        return Byline.of(contributors);
    }

    private static String key(ContributorRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** The first year that the date means; null where it is unknown when the work began to come out. */
    private static Integer year(Edtf issued) {
        return issued == null || issued.earliest().equals(Edtf.MIN) ? null : issued.earliest().getYear();
    }
}
