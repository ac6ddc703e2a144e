package org.historiograph.corpus;

import static org.historiograph.graph.NodeType.DEBATE;
import static org.historiograph.graph.NodeType.HOLDING;
import static org.historiograph.graph.NodeType.PERSON;
import static org.historiograph.graph.NodeType.POSITION;
import static org.historiograph.graph.NodeType.TOPIC;
import static org.historiograph.graph.NodeType.WORK;

import java.util.UUID;

import org.historiograph.graph.Edtf;

/** A debate with its positions, and what is argued in its file. */
final class DebateReader {
    private DebateReader() {
    }

    static void read(Entry debate) {
        String slug = debate.needed("debate");
        UUID id = debate.define(DEBATE, slug);
        Edtf scope = debate.date("scope");
        debate.add(new Row(Table.DEBATE).set("id", id).set("slug", slug).set("question", debate.text("question"))
                .set("summary", debate.text("summary"))
                .set("note", debate.text("note")).set("scope", debate.text("scope"))
                .set("scope_earliest", scope == null ? null : scope.earliest())
                .set("scope_latest", scope == null ? null : scope.latest()).set("passage_id", debate.passage())
                .set("file", debate.file.file().name()));
        int ordinal = 0;
        for (UUID topic : debate.references(TOPIC, "topics"))
            debate.add(new Row(Table.DEBATE_TOPIC).set("debate_id", id).set("topic_id", topic).set("ordinal", ++ordinal));
        ordinal = 0;
        for (Entry position : debate.entries("positions"))
            position(position, id, ++ordinal);
        new ArgumentReader(debate).read();
    }

    private static void position(Entry position, UUID debate, int ordinal) {
        String slug = position.needed("position");
        UUID id = position.define(POSITION, slug);
        position.add(new Row(Table.POSITION).set("id", id).set("slug", slug).set("name", position.text("name"))
                .set("thesis", position.text("thesis"))
                .set("note", position.text("note")).set("debate_id", debate).set("ordinal", ordinal)
                .set("passage_id", position.passage()));
        int place = 0;
        for (Entry holder : position.entries("holders")) {
            place++;
            position.file.reading().completeness.supports(slug);
            holder.add(new Row(Table.HOLDING).set("id", HOLDING.id(slug + "/" + place)).set("position_id", id)
                    .set("ordinal", place)
                    .set("person_id", holder.reference(PERSON, "person")).set("work_id", holder.reference(WORK, "source"))
                    .set("locator", holder.locator()).set("from", holder.text("from")).set("until", holder.text("until"))
                    .set("note", holder.text("note")).set("passage_id", holder.passage()));
        }
    }
}
