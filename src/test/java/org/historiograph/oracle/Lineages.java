package org.historiograph.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.historiograph.claim.Claim;
import org.historiograph.claim.ClaimRelation;
import org.historiograph.debate.Debate;
import org.historiograph.debate.Holding;
import org.historiograph.debate.Position;
import org.historiograph.evidence.Evidence;
import org.historiograph.lineage.RelatedClaim;
import org.historiograph.lineage.RelatedSource;
import org.historiograph.source.Work;
import org.historiograph.source.WorkRelation;

/** What leads to what over relations, each met once at its least distance. */
final class Lineages {

    private final Memory memory;

    Lineages(Memory memory) {
        this.memory = memory;
    }

    void addTo(Map<String, Function<List<Object>, List<Item>>> meanings) {
        meanings.put("works_relied_on", in -> works(in, "from_id", "to_id"));
        meanings.put("works_relying_on", in -> works(in, "to_id", "from_id"));
        meanings.put("claims_restated", in -> claims(in, "RESTATES", "from_id", "to_id"));
        meanings.put("claims_restating", in -> claims(in, "RESTATES", "to_id", "from_id"));
        meanings.put("claims_superseded", in -> claims(in, "SUPERSEDES", "from_id", "to_id"));
        meanings.put("claims_superseding", in -> claims(in, "SUPERSEDES", "to_id", "from_id"));
        meanings.put("debates_of_person", in -> debates(in.get(0)));
    }

    private List<Item> works(List<Object> in, String near, String far) {
        return reached(WorkRelation.class, "RELIES_ON", in, near, far).entrySet().stream()
                .map(entry -> new Item(RelatedSource.class, Map.of("source_id", entry.getKey(), "key",
                        memory.get(Work.class, entry.getKey()).columns().get("key"), "distance", entry.getValue())))
                .toList();
    }

    private List<Item> claims(List<Object> in, String kind, String near, String far) {
        return reached(ClaimRelation.class, kind, in, near, far).entrySet().stream()
                .map(entry -> new Item(RelatedClaim.class, Map.of("claim_id", entry.getKey(), "slug",
                        memory.get(Claim.class, entry.getKey()).columns().get("slug"), "distance", entry.getValue())))
                .toList();
    }

    private Map<String, Integer> reached(Class<?> relations, String kind, List<Object> in, String near, String far) {
        String start = (String) in.get(0);
        int depth = in.get(1) == null ? 10 : (int) in.get(1);
        Map<String, Integer> reached = new LinkedHashMap<>(Map.of(start, 0));
        for (int distance = 0; distance < depth; distance++)
            for (Item relation : memory.all(relations))
                if (kind.equals(relation.columns().get("kind"))
                        && reached.getOrDefault((String) relation.columns().get(near), -1) == distance)
                    reached.putIfAbsent((String) relation.columns().get(far), distance + 1);
        reached.remove(start);
        return reached;
    }

    private List<Item> debates(Object person) {
        return memory.all(Debate.class).stream().filter(debate -> holds(person, debate) || isAdduced(person, debate)).toList();
    }

    private boolean holds(Object person, Item debate) {
        return memory.all(Holding.class).stream()
                .anyMatch(holding -> person.equals(holding.columns().get("person_id")) && debate
                        .id()
                        .equals(memory.get(Position.class, holding.columns().get("position_id")).columns().get("debate_id")));
    }

    private boolean isAdduced(Object person, Item debate) {
        List<Object> claims = memory.all(Evidence.class).stream()
                .filter(piece -> memory.speaksIn(person, piece.columns().get("work_id")))
                .map(piece -> piece.columns().get("claim_id")).toList();
        return memory.links("debate_claim").stream()
                .anyMatch(link -> debate.id().equals(link.get("debate_id")) && claims.contains(link.get("claim_id")));
    }
}
