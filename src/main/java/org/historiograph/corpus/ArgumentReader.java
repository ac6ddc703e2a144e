package org.historiograph.corpus;

import static org.historiograph.graph.NodeType.ASSESSMENT;
import static org.historiograph.graph.NodeType.CLAIM;
import static org.historiograph.graph.NodeType.PERSON;
import static org.historiograph.graph.NodeType.WORK;
import static org.historiograph.graph.NodeType.WORK_RELATION;

/** What is argued in a file of a debate or of claims: claims, assessments and relations of works. */
final class ArgumentReader {
    private final Entry root;

    ArgumentReader(Entry root) {
        this.root = root;
    }

    void read() {
        int ordinal = 0;
        for (Entry claim : root.entries("claims"))
            new ClaimReader(root, claim, ++ordinal).read();
        root.entries("assessments").forEach(this::assessment);
        root.entries("source-relations").forEach(this::relation);
    }

    private void assessment(Entry assessment) {
        Entry of = assessment.entry("of");
        Entry by = assessment.entry("by");
        String target = of.has("claim") ? "claim:" + of.needed("claim") : "source:" + of.needed("source");
        String assessor = by.has("source") ? by.needed("source") : assessment.document();
        String key = unique(target + "|" + assessor + "|" + assessment.needed("passage") + "|" + assessment.needed("verdict"));
        assessment.add(new Row(Table.ASSESSMENT).set("id", ASSESSMENT.id(key)).set("slug", key)
                .set("claim_id", of.reference(CLAIM, "claim")).set("work_id", of.reference(WORK, "source"))
                .set("assessor_work_id", assessment.saidIn()).set("assessor_person_id", by.reference(PERSON, "person"))
                .set("verdict", assessment.text("verdict")).set("scope", assessment.text("scope"))
                .set("wording", assessment.text("wording"))
                .set("note", assessment.text("note")).set("locator", assessment.locator())
                .set("passage_id", assessment.passage()));
    }

    private void relation(Entry relation) {
        String from = relation.needed("from");
        String to = relation.needed("to");
        if (from.equals(to))
            relation.problem("the work '" + from + "' is related to itself");
        String key = unique(from + "|" + relation.text("kind") + "|" + to + "|" + relation.text("passage"));
        relation.add(
                new Row(Table.WORK_RELATION).set("id", WORK_RELATION.id(key)).set("from_id", relation.reference(WORK, "from"))
                        .set("to_id", relation.reference(WORK, "to")).set("kind", relation.text("kind"))
                        .set("work_id", relation.saidIn()).set("locator", relation.locator()).set("note", relation.text("note"))
                        .set("passage_id", relation.passage()));
    }

    private String unique(String key) {
        return root.file.reading().repeats.unique(key);
    }
}
