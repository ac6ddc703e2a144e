package org.historiograph.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.historiograph.argument.ArgumentEdge;
import org.historiograph.argument.ArgumentMap;
import org.historiograph.argument.ArgumentNode;
import org.historiograph.claim.Claim;
import org.historiograph.claim.ClaimRelation;
import org.historiograph.debate.Debate;
import org.historiograph.debate.Position;
import org.historiograph.evidence.Evidence;
import org.historiograph.source.Work;

/** Argument maps, as the fields of {@link ArgumentMap} describe them. */
final class ArgumentMaps {

    private static final Comparator<Item> NEAREST = Comparator
            .comparing((Item node) -> (Integer) node.columns().get("distance"))
            .thenComparing(node -> (String) node.columns().get("kind"), Comparator.reverseOrder())
            .thenComparing(Item::id);

    private final Memory memory;

    ArgumentMaps(Memory memory) {
        this.memory = memory;
    }

    void addTo(Map<String, Function<List<Object>, List<Item>>> meanings) {
        meanings.put("argument_map", this::map);
        meanings.put("argument_shown", this::shown);
        meanings.put("argument_edges", this::edges);
    }

    private List<Item> map(List<Object> in) {
        if (claims(in).isEmpty() && debate(in) == null)
            return List.of();
        int depth = in.get(2) == null ? 2 : (int) in.get(2);
        int most = in.get(3) == null ? 300 : (int) in.get(3);
        Map<String, Object> columns = new HashMap<>();
        columns.put("debate", in.get(0));
        columns.put("claim", in.get(1));
        columns.put("depth", depth);
        columns.put("most", most);
        columns.put("cut", nodes(in, depth).size() > most);
        return List.of(new Item(ArgumentMap.class, columns));
    }

    private List<Item> shown(List<Object> in) {
        return nodes(in, (int) in.get(2)).stream().sorted(NEAREST).limit((int) in.get(3)).toList();
    }

    private Item debate(List<Object> in) {
        return memory.all(Debate.class).stream().filter(debate -> debate.columns().get("slug").equals(in.get(0))).findFirst()
                .orElse(null);
    }

    /** The claims that the map begins with, and how far from its subject they are. */
    private Map<String, Integer> claims(List<Object> in) {
        Map<String, Integer> claims = new LinkedHashMap<>();
        Item debate = debate(in);
        if (debate != null)
            memory.links("debate_claim").stream().filter(link -> debate.id().equals(link.get("debate_id")))
                    .forEach(link -> claims.put((String) link.get("claim_id"), 1));
        memory.all(Claim.class).stream().filter(claim -> claim.columns().get("slug").equals(in.get(1)))
                .forEach(claim -> claims.put(claim.id(), 0));
        return claims;
    }

    private List<Item> nodes(List<Object> in, int depth) {
        List<Item> nodes = new ArrayList<>();
        Item debate = debate(in);
        if (debate != null)
            memory.all(Position.class).stream().filter(position -> debate.id().equals(position.columns().get("debate_id")))
                    .forEach(position -> nodes.add(node(position, "POSITION", position.columns().get("name"), 0)));
        Map<String, Integer> reached = claims(in);
        for (int distance = 0; distance < depth; distance++)
            for (Item relation : memory.all(ClaimRelation.class)) {
                String from = (String) relation.columns().get("from_id");
                String to = (String) relation.columns().get("to_id");
                if (reached.getOrDefault(from, -1) == distance)
                    reached.merge(to, distance + 1, Math::min);
                if (reached.getOrDefault(to, -1) == distance)
                    reached.merge(from, distance + 1, Math::min);
            }
        reached.forEach((id, distance) -> {
            Item claim = memory.get(Claim.class, id);
            nodes.add(node(claim, "CLAIM", claim.columns().get("statement"), distance));
            if (distance < depth)
                memory.all(Evidence.class).stream().filter(piece -> id.equals(piece.columns().get("claim_id")))
                        .forEach(piece -> nodes.add(node(piece, "EVIDENCE", label(piece), distance + 1)));
        });
        return nodes;
    }

    private String label(Item evidence) {
        Item work = memory.get(Work.class, evidence.columns().get("work_id"));
        Object year = work.columns().get("issued_year");
        Map<?, ?> locator = (Map<?, ?>) evidence.columns().get("locator");
        Object place = locator == null ? null : locator.get("label");
        return work.columns().get("byline") + (year == null ? "" : " " + year) + (place == null ? "" : ", " + place);
    }

    private static Item node(Item of, String kind, Object label, int distance) {
        Map<String, Object> columns = new HashMap<>(
                Map.of("id", of.id(), "kind", kind, "label", label, "distance", distance));
        columns.put(kind.toLowerCase() + "_id", of.id());
        return new Item(ArgumentNode.class, columns);
    }

    private List<Item> edges(List<Object> in) {
        Set<String> shown = new HashSet<>();
        shown(in).forEach(node -> shown.add(node.id()));
        List<Item> edges = new ArrayList<>();
        memory.links("position_claim")
                .forEach(link -> edge(link.get("claim_id"), link.get("position_id"), "ADVANCES", null, shown, edges));
        memory.all(Evidence.class).forEach(piece -> edge(piece.id(), piece.columns().get("claim_id"),
                piece.columns().get("stance"), null, shown, edges));
        memory.all(ClaimRelation.class).forEach(relation -> edge(relation.columns().get("from_id"),
                relation.columns().get("to_id"), relation.columns().get("kind"), relation.id(), shown, edges));
        return edges;
    }

    private static void edge(Object from, Object to, Object kind, String relation, Set<String> shown, List<Item> edges) {
        if (!shown.contains(from) || !shown.contains(to))
            return;
        Map<String, Object> columns = new HashMap<>(Map.of("from", from, "to", to, "kind", kind));
        columns.put("relation_id", relation);
        edges.add(new Item(ArgumentEdge.class, columns));
    }
}
