package org.historiograph.corpus;

import static org.historiograph.graph.NodeType.DATING;
import static org.historiograph.graph.NodeType.EVENT;
import static org.historiograph.graph.NodeType.PARTICIPANT;
import static org.historiograph.graph.NodeType.PERSON;
import static org.historiograph.graph.NodeType.TOPIC;
import static org.historiograph.graph.NodeType.WORK;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.historiograph.graph.Edtf;

/** Events, with who took part and who dates them. */
final class EventReader {
    private EventReader() {
    }

    static void read(Entry root) {
        root.named("events").forEach((slug, event) -> read(event, slug));
    }

    private static void read(Entry event, String slug) {
        UUID id = event.define(EVENT, slug);
        event.add(new Row(Table.EVENT).set("id", id).set("slug", slug).set("name", event.text("name"))
                .set("kind", event.text("kind"))
                .set("place", event.text("place")).set("summary", event.text("summary")).set("note", event.text("note"))
                .set("sort_date", sortDate(event.entries("datings"))));
        int ordinal = 0;
        for (Entry participant : event.entries("participants")) {
            ordinal++;
            event.add(new Row(Table.PARTICIPANT).set("id", PARTICIPANT.id(slug + "/" + ordinal)).set("event_id", id)
                    .set("ordinal", ordinal)
                    .set("person_id", participant.reference(PERSON, "person")).set("role", participant.text("role")));
        }
        ordinal = 0;
        for (Entry dating : event.entries("datings"))
            dating(dating, slug, id, ++ordinal);
        ordinal = 0;
        for (UUID topic : event.references(TOPIC, "topics"))
            event.add(new Row(Table.EVENT_TOPIC).set("event_id", id).set("topic_id", topic).set("ordinal", ++ordinal));
    }

    private static void dating(Entry dating, String slug, UUID event, int ordinal) {
        Edtf date = dating.date("date");
        dating.add(
                new Row(Table.DATING).set("id", DATING.id(slug + "/" + ordinal)).set("event_id", event).set("ordinal", ordinal)
                        .set("date", dating.text("date")).set("earliest", date == null ? null : date.earliest())
                        .set("latest", date == null ? null : date.latest())
                        .set("work_id", dating.has("source") ? dating.reference(WORK, "source") : WORK.id(dating.document()))
                        .set("locator", dating.locator()).set("slip", dating.text("slip"))
                        .set("note", dating.text("note")).set("passage_id", dating.passage()));
    }

    /** The first day of the datings that aren't slips, or of all where all are; null if none can be read. */
    private static LocalDate sortDate(List<Entry> datings) {
        List<Entry> sound = datings.stream().filter(dating -> !dating.has("slip")).toList();
        return (sound.isEmpty() ? datings : sound).stream().map(dating -> dating.date("date")).filter(Objects::nonNull)
                .map(EventReader::firstKnownDay)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    /** "Some time before 1939" is sorted at 1939, not at the beginning of time. */
    private static LocalDate firstKnownDay(Edtf date) {
        return date.earliest().equals(Edtf.MIN) ? date.latest() : date.earliest();
    }
}
