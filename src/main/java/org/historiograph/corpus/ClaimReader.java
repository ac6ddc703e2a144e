package org.historiograph.corpus;

import static org.historiograph.graph.NodeType.CLAIM;
import static org.historiograph.graph.NodeType.CLAIM_RELATION;
import static org.historiograph.graph.NodeType.DEBATE;
import static org.historiograph.graph.NodeType.EVENT;
import static org.historiograph.graph.NodeType.POSITION;
import static org.historiograph.graph.NodeType.TOPIC;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.historiograph.graph.NodeType;

/** A claim, what it belongs to, its evidence and its relations. */
final class ClaimReader {
    private final Entry root;
    private final Entry claim;
    private final String slug;
    private final int ordinal;
    private final int rank;

    /**
     * @param root the file, which may be that of a debate
     * @param ordinal the place of the claim in the file, from 1
     */
    ClaimReader(Entry root, Entry claim, int ordinal) {
        this.root = root;
        this.claim = claim;
        this.slug = claim.needed("claim");
        this.ordinal = ordinal;
        this.rank = root.file.rank(ordinal);
    }

    void read() {
        UUID id = claim.define(CLAIM, slug);
        claim.add(new Row(Table.CLAIM).set("id", id).set("slug", slug).set("statement", claim.text("statement"))
                .set("kind", claim.text("kind"))
                .set("note", claim.text("note")).set("passage_id", claim.passage())
                .set("file", claim.file.file().name()).set("place", ordinal));
        debates(id);
        positions(id);
        join(Table.EVENT_CLAIM, "event_id", EVENT, "events", id);
        join(Table.TOPIC_CLAIM, "topic_id", TOPIC, "topics", id);
        new EvidenceReader(claim, slug, id).read();
        relations(id);
    }

    private void debates(UUID id) {
        String own = root.text("debate");
        if (own != null)
            joinDebate(own, id, ordinal);
        claim.references(DEBATE, "debates");
        for (String debate : claim.texts("debates")) {
            if (!debate.equals(own))
                joinDebate(debate, id, rank);
        }
    }

    private void joinDebate(String debate, UUID id, int place) {
        claim.file.reading().completeness.claimJoins(debate);
        claim.add(new Row(Table.DEBATE_CLAIM).set("debate_id", DEBATE.id(debate)).set("claim_id", id).set("ordinal", place));
    }

    private void positions(UUID id) {
        Set<String> own = root.entries("positions").stream().map(position -> position.needed("position"))
                .collect(Collectors.toSet());
        claim.references(POSITION, "advances");
        for (String position : claim.texts("advances")) {
            claim.file.reading().completeness.supports(position);
            claim.add(new Row(Table.POSITION_CLAIM).set("position_id", POSITION.id(position)).set("claim_id", id)
                    .set("ordinal", own.contains(position) ? ordinal : rank));
        }
    }

    private void join(Table table, String column, NodeType type, String key, UUID id) {
        for (UUID other : claim.references(type, key))
            claim.add(new Row(table).set(column, other).set("claim_id", id).set("ordinal", rank));
    }

    private void relations(UUID id) {
        Repeats repeats = new Repeats();
        int place = 0;
        for (Entry relation : claim.entries("relations")) {
            place++;
            String to = relation.needed("to");
            if (to.equals(slug))
                relation.problem("the claim '" + slug + "' is related to itself");
            String key = repeats.unique(slug + "|" + relation.text("kind") + "|" + to + "|" + relation.text("passage"));
            relation.add(
                    new Row(Table.CLAIM_RELATION).set("id", CLAIM_RELATION.id(key)).set("from_id", id).set("ordinal", place)
                            .set("to_id", relation.reference(CLAIM, "to")).set("kind", relation.text("kind"))
                            .set("work_id", relation.saidIn()).set("locator", relation.locator())
                            .set("note", relation.text("note")).set("passage_id", relation.passage()));
        }
    }
}
