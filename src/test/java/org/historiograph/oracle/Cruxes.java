package org.historiograph.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.historiograph.argument.Crux;
import org.historiograph.claim.Claim;
import org.historiograph.debate.Holding;
import org.historiograph.debate.Position;
import org.historiograph.evidence.Evidence;

/** The claims on which a debate turns, as the field {@code cruxes} describes them. */
final class Cruxes {

    private final Memory memory;

    Cruxes(Memory memory) {
        this.memory = memory;
    }

    void addTo(Map<String, Function<List<Object>, List<Item>>> meanings) {
        meanings.put("cruxes", in -> cruxes(in.get(0)));
    }

    private List<Item> cruxes(Object debate) {
        List<Item> positions = memory.all(Position.class).stream()
                .filter(position -> debate.equals(position.columns().get("debate_id"))).toList();
        List<Item> cruxes = new ArrayList<>();
        memory.links("debate_claim").stream().filter(link -> debate.equals(link.get("debate_id")))
                .map(link -> (String) link.get("claim_id")).distinct().forEach(claim -> {
                    int stakes = (int) positions.stream().filter(position -> hasStake(position.id(), claim)).count();
                    if (stakes > 1)
                        cruxes.add(new Item(Crux.class, Map.of("claim_id", claim, "slug",
                                memory.get(Claim.class, claim).columns().get("slug"), "positions", stakes)));
                });
        return cruxes;
    }

    private boolean hasStake(String position, String claim) {
        return memory.links("position_claim").stream()
                .anyMatch(link -> position.equals(link.get("position_id")) && claim.equals(link.get("claim_id")))
                || memory.all(Holding.class).stream().filter(holding -> position.equals(holding.columns().get("position_id")))
                        .anyMatch(holding -> memory.all(Evidence.class).stream()
                                .anyMatch(piece -> claim.equals(piece.columns().get("claim_id"))
                                        && !piece.columns().get("stance").equals("DISCUSSES")
                                        && isOf(holding, piece.columns().get("work_id"))));
    }

    private boolean isOf(Item holding, Object work) {
        Object held = holding.columns().get("work_id");
        return held != null ? held.equals(work)
                : memory.speaksIn(holding.columns().get("person_id"), work);
    }
}
