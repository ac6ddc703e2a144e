package org.historiograph.oracle;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.historiograph.balance.Balance;
import org.historiograph.balance.PeriodBalance;
import org.historiograph.balance.Standing;
import org.historiograph.balance.TierBalance;
import org.historiograph.claim.Claim;
import org.historiograph.claim.ClaimRelation;
import org.historiograph.evidence.Assessment;
import org.historiograph.evidence.Evidence;
import org.historiograph.source.Work;
import org.historiograph.source.WorkRelation;

/** Balances and standing, as {@link Balance} and {@link Standing} describe them. */
final class Balances {

    private static final Map<String, String> STANCES = Map.of("supporting", "SUPPORTS", "opposing", "OPPOSES", "qualifying",
            "QUALIFIES", "discussing", "DISCUSSES");
    private static final Set<String> DESCENT = Set.of("RELIES_ON", "EDITS", "TRANSLATES");

    private final Memory memory;

    Balances(Memory memory) {
        this.memory = memory;
    }

    void addTo(Map<String, Function<List<Object>, List<Item>>> meanings) {
        for (String kind : List.of("CLAIM", "DEBATE", "POSITION"))
            meanings.put("balance_of_" + kind.toLowerCase(), in -> List.of(balance(kind, in.get(0), in.get(1), in.get(2))));
        meanings.put("balance_by_tier", in -> parts(in, TierBalance.class, "tier", work -> work.columns().get("tier")));
        meanings.put("balance_by_year", in -> parts(in, PeriodBalance.class, "year", Balances::year));
        meanings.put("balance_by_decade",
                in -> parts(in, PeriodBalance.class, "year", work -> year(work) == null ? null : year(work) / 10 * 10));
        meanings.put("standing", in -> List.of(standing(in.get(0))));
        meanings.put("deciding_evidence", in -> on("CLAIM", in.get(0)).filter(
                evidence -> evidence.columns().get("stance").equals("SUPPORTS")
                        || evidence.columns().get("stance").equals("OPPOSES"))
                .toList());
        meanings.put("superseding_claims", in -> superseding(in.get(0)).distinct().toList());
    }

    private Item balance(String kind, Object subject, Object after, Object before) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("kind_of_subject", kind);
        columns.put("subject", subject);
        columns.put("published_after", after);
        columns.put("published_before", before);
        count(published(on(kind, subject), after, before), columns);
        return new Item(Balance.class, columns);
    }

    private List<Item> parts(List<Object> of, Class<?> type, String name, Function<Item, Object> part) {
        Map<Object, List<Item>> parts = new TreeMap<>(published(on((String) of.get(0), of.get(1)), of.get(2), of.get(3))
                .stream().filter(evidence -> part.apply(work(evidence)) != null)
                .collect(groupingBy(evidence -> part.apply(work(evidence)))));
        return parts.entrySet().stream().map(entry -> {
            Map<String, Object> columns = new LinkedHashMap<>(Map.of(name, entry.getKey()));
            count(entry.getValue(), columns);
            return new Item(type, columns);
        }).toList();
    }

    private void count(List<Item> evidence, Map<String, Object> columns) {
        STANCES.forEach((name, stance) -> {
            List<String> works = evidence.stream().filter(piece -> stance.equals(piece.columns().get("stance")))
                    .map(piece -> (String) piece.columns().get("work_id")).distinct().toList();
            columns.put(name, works.size());
            columns.put(name + "_independent", (int) works.stream().map(this::original).distinct().count());
        });
        columns.put("pieces", evidence.size());
    }

    private Item standing(Object claim) {
        Item balance = balance("CLAIM", claim, null, null);
        boolean superseded = superseding(claim).findAny().isPresent() || memory.all(Assessment.class).stream().anyMatch(
                verdict -> claim.equals(verdict.columns().get("claim_id"))
                        && verdict.columns().get("verdict").equals("SUPERSEDES"));
        int supporting = (int) balance.columns().get("supporting_independent");
        int opposing = (int) balance.columns().get("opposing_independent");
        String status = superseded ? "SUPERSEDED" : opposing == 0 ? "UNOPPOSED" : supporting == 0 ? "REJECTED" : "CONTESTED";
        return new Item(Standing.class,
                Map.of("claim_id", claim, "status", status, "supporting", supporting, "opposing", opposing));
    }

    private Stream<Item> superseding(Object claim) {
        return memory.all(ClaimRelation.class).stream().filter(
                relation -> relation.columns().get("kind").equals("SUPERSEDES")
                        && claim.equals(relation.columns().get("to_id")))
                .map(relation -> memory.get(Claim.class, relation.columns().get("from_id")));
    }

    private Stream<Item> on(String kind, Object subject) {
        if (kind.equals("CLAIM"))
            return memory.all(Evidence.class).stream().filter(piece -> subject.equals(piece.columns().get("claim_id")));
        String owner = kind.toLowerCase();
        return memory.links(owner + "_claim").stream().filter(link -> subject.equals(link.get(owner + "_id")))
                .flatMap(link -> on("CLAIM", link.get("claim_id")));
    }

    private List<Item> published(Stream<Item> evidence, Object after, Object before) {
        return evidence.filter(piece -> (after == null || year(work(piece)) != null && year(work(piece)) > (int) after)
                && (before == null || year(work(piece)) != null && year(work(piece)) < (int) before)).toList();
    }

    private Item work(Item evidence) {
        return memory.get(Work.class, evidence.columns().get("work_id"));
    }

    private static Integer year(Item work) {
        return (Integer) work.columns().get("issued_year");
    }

    /** The single original to which a work leads back; else the work itself. */
    private String original(String work) {
        Set<String> met = new HashSet<>();
        Set<String> originals = new HashSet<>();
        follow(work, met, originals);
        return originals.size() == 1 ? originals.iterator().next() : work;
    }

    private void follow(String work, Set<String> met, Set<String> originals) {
        if (!met.add(work))
            return;
        List<String> next = memory.all(WorkRelation.class).stream()
                .filter(relation -> DESCENT.contains(relation.columns().get("kind"))
                        && Objects.equals(work, relation.columns().get("from_id")))
                .map(relation -> (String) relation.columns().get("to_id")).toList();
        if (next.isEmpty())
            originals.add(work);
        next.forEach(source -> follow(source, met, originals));
    }
}
