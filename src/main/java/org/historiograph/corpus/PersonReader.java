package org.historiograph.corpus;

import static org.historiograph.graph.NodeType.OFFICE;
import static org.historiograph.graph.NodeType.PERSON;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Historians and historical actors. */
final class PersonReader {
    private PersonReader() {
    }

    static void read(Entry root) {
        root.named("people").forEach((slug, person) -> read(person, slug));
    }

    private static void read(Entry person, String slug) {
        UUID id = person.define(PERSON, slug);
        PersonName name = new PersonName(person.text("family"), person.text("given"), person.text("suffix"),
                person.text("dropping-particle"),
                person.text("non-dropping-particle"), person.text("literal"));
        person.file.reading().people.put(slug, name.printed());
        Entry authority = person.entry("authority");
        person.add(new Row(Table.PERSON).set("id", id).set("slug", slug)
                .set("family", name.family()).set("given", name.given()).set("suffix", name.suffix())
                .set("dropping_particle", name.droppingParticle()).set("non_dropping_particle", name.nonDroppingParticle())
                .set("literal", name.literal()).set("name", name.printed()).set("sort_name", name.sorted())
                .set("roles", person.texts("roles")).set("description", person.text("description"))
                .set("born", person.text("born")).set("died", person.text("died"))
                .set("viaf", authority.text("viaf")).set("wikidata", authority.text("wikidata"))
                .set("isni", authority.text("isni"))
                .set("completed", person.texts("completed")).set("note", note(person)).set("passage_id", person.passage()));
        int ordinal = 0;
        for (Entry office : person.entries("offices")) {
            ordinal++;
            office.add(new Row(Table.OFFICE).set("id", OFFICE.id(slug + "/" + ordinal)).set("person_id", id)
                    .set("ordinal", ordinal)
                    .set("title", office.text("title")).set("from", office.text("from")).set("until", office.text("until"))
                    .set("note", office.text("note")).set("passage_id", office.passage()));
        }
    }

    /** A document's slips in naming a person are part of the note: only those in naming works have a table. */
    private static String note(Entry person) {
        Stream<String> slips = person.entries("slips").stream()
                .map(slip -> "Slip in " + slip.text("field") + ": “" + slip.text("given") + "”. " + slip.text("reason"));
        String note = Stream.concat(Stream.ofNullable(person.text("note")), slips).collect(Collectors.joining(" "));
        return note.isEmpty() ? null : note;
    }
}
