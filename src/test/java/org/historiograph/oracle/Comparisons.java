package org.historiograph.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.historiograph.claim.Claim;
import org.historiograph.comparison.ComparedClaim;
import org.historiograph.comparison.Side;
import org.historiograph.debate.Debate;
import org.historiograph.evidence.Evidence;
import org.historiograph.person.Person;
import org.historiograph.source.Work;

/** Who agrees with whom, as the field {@code compare} describes it. */
final class Comparisons {

    private final Memory memory;

    Comparisons(Memory memory) {
        this.memory = memory;
    }

    void addTo(Map<String, Function<List<Object>, List<Item>>> meanings) {
        meanings.put("compare", in -> compare(names(in.get(0)), names(in.get(1)), in.get(2), in));
        meanings.put("sides", in -> sides(in.get(0), names(in.get(1)), names(in.get(2))));
        meanings.put("side_evidence", in -> stances(
                in.get(1) != null ? memory.get(Person.class, in.get(1)) : memory.get(Work.class, in.get(2)), in.get(0)));
    }

    private List<Item> compare(List<String> people, List<String> sources, Object debate, List<Object> asked) {
        List<Item> compared = new ArrayList<>();
        for (Item claim : memory.all(Claim.class)) {
            if (debate != null && !isIn(claim, debate))
                continue;
            List<Set<String>> sides = voices(people, sources).stream().map(voice -> stances(voice, claim.id()))
                    .filter(evidence -> !evidence.isEmpty())
                    .map(evidence -> evidence.stream().map(piece -> (String) piece.columns().get("stance"))
                            .collect(Collectors.toSet()))
                    .toList();
            if (sides.isEmpty())
                continue;
            Map<String, Object> columns = new HashMap<>();
            columns.put("claim_id", claim.id());
            columns.put("slug", claim.columns().get("slug"));
            columns.put("agreement", agreement(sides));
            columns.put("people", asked.get(0));
            columns.put("sources", asked.get(1));
            compared.add(new Item(ComparedClaim.class, columns));
        }
        return compared;
    }

    private static String agreement(List<Set<String>> sides) {
        if (sides.size() == 1)
            return "ONE_SPEAKS";
        Set<String> all = sides.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return all.contains("SUPPORTS") && all.contains("OPPOSES") ? "DISAGREE"
                : all.contains("QUALIFIES") ? "DIFFER_IN_PART" : "AGREE";
    }

    private List<Item> sides(Object claim, List<String> people, List<String> sources) {
        List<Item> sides = new ArrayList<>();
        for (Item voice : voices(people, sources)) {
            if (stances(voice, claim).isEmpty())
                continue;
            boolean person = voice.type() == Person.class;
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("rank",
                    1 + (person ? people.indexOf(voice.columns().get("slug"))
                            : people.size() + sources.indexOf(voice.columns().get("key"))));
            columns.put("person_id", person ? voice.id() : null);
            columns.put("source_id", person ? null : voice.id());
            columns.put("claim_id", claim);
            sides.add(new Item(Side.class, columns));
        }
        return sides;
    }

    private List<Item> voices(List<String> people, List<String> sources) {
        List<Item> voices = new ArrayList<>(
                memory.all(Person.class).stream().filter(person -> people.contains(person.columns().get("slug"))).toList());
        memory.all(Work.class).stream().filter(work -> sources.contains(work.columns().get("key"))).forEach(voices::add);
        return voices;
    }

    /** The evidence by which a person or work takes a stance on a claim. */
    private List<Item> stances(Item voice, Object claim) {
        return memory.all(Evidence.class).stream()
                .filter(piece -> claim.equals(piece.columns().get("claim_id"))
                        && !piece.columns().get("stance").equals("DISCUSSES") && speaks(voice, piece))
                .toList();
    }

    private boolean speaks(Item voice, Item piece) {
        Object work = piece.columns().get("work_id");
        Object speaker = piece.columns().get("speaker_id");
        if (voice.type() == Work.class)
            return voice.id().equals(work);
        return speaker != null ? voice.id().equals(speaker)
                : memory.speaksIn(voice.id(), work);
    }

    private boolean isIn(Item claim, Object debate) {
        return memory.links("debate_claim").stream().anyMatch(link -> claim.id().equals(link.get("claim_id"))
                && debate.equals(memory.get(Debate.class, link.get("debate_id")).columns().get("slug")));
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Object names) {
        return names == null ? List.of() : (List<String>) names;
    }
}
