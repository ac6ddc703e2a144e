package org.historiograph.corpus;

import static org.historiograph.graph.NodeType.ATTRIBUTION;
import static org.historiograph.graph.NodeType.EVIDENCE;
import static org.historiograph.graph.NodeType.PERSON;
import static org.historiograph.graph.NodeType.WORK;

import java.util.List;
import java.util.UUID;

/** The evidence of a claim, each piece with its chain of attribution. */
final class EvidenceReader {
    private final Entry claim;
    private final String claimSlug;
    private final UUID claimId;

    EvidenceReader(Entry claim, String claimSlug, UUID claimId) {
        this.claim = claim;
        this.claimSlug = claimSlug;
        this.claimId = claimId;
    }

    void read() {
        Repeats repeats = new Repeats();
        int ordinal = 0;
        for (Entry evidence : claim.entries("evidence")) {
            String key = repeats.unique(claimSlug + "|" + evidence.text("source") + "|" + evidence.text("passage"));
            read(evidence, key, ++ordinal);
        }
    }

    private void read(Entry evidence, String key, int ordinal) {
        UUID id = EVIDENCE.id(key);
        evidence.add(new Row(Table.EVIDENCE).set("id", id).set("claim_id", claimId).set("ordinal", ordinal)
                .set("work_id", evidence.reference(WORK, "source")).set("stance", evidence.text("stance"))
                .set("basis", evidence.text("basis"))
                .set("usage", evidence.has("use") ? evidence.text("use") : "ADDUCED")
                .set("speaker_id", evidence.reference(PERSON, "speaker"))
                .set("locator", evidence.locator()).set("summary", evidence.text("summary"))
                .set("quotation", evidence.text("quotation"))
                .set("note", evidence.text("note")).set("passage_id", evidence.passage()));
        chain(evidence, key, id);
    }

    /** The reporters from the source outwards; the document of the passage is the last, unless it speaks for itself. */
    private void chain(Entry evidence, String key, UUID id) {
        List<Entry> chain = evidence.entries("chain");
        String document = evidence.document();
        boolean own = document.equals(evidence.text("source"));
        if (own && !chain.isEmpty())
            evidence.problem("'" + document + "' is the document itself, which speaks for itself: leave 'chain' out");
        int ordinal = 0;
        for (Entry link : chain) {
            if (document.equals(link.text("source")))
                link.problem("'" + document
                        + "' is the document of the passage, which is added to the chain by itself: leave it out");
            attribution(link, key, id, ++ordinal, link.reference(WORK, "source"), link.locator());
        }
        if (!own)
            attribution(evidence, key, id, ++ordinal, WORK.id(document), null);
    }

    private static void attribution(Entry entry, String key, UUID evidence, int ordinal, UUID work, Composite locator) {
        entry.add(new Row(Table.ATTRIBUTION).set("id", ATTRIBUTION.id(key + "/" + ordinal)).set("evidence_id", evidence)
                .set("ordinal", ordinal)
                .set("work_id", work).set("locator", locator));
    }
}
