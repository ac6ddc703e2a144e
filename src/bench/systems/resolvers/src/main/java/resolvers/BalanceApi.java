package resolvers;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

import resolvers.Balance.PeriodBalance;

/** How many works stand where, a batch of claims or debates at a time. */
@GraphQLApi
@Transactional
public class BalanceApi {
    @Inject
    Session session;

    public List<Balance> balance(@Source List<Claim> claims) {
        return balances("evidence e", "e.claim_id", claims.stream().map(claim -> claim.id).toList());
    }

    @Name("balance")
    public List<Balance> balanceOfDebates(@Source List<Debate> debates) {
        return balances("debate_claim dc join evidence e on e.claim_id = dc.claim_id", "dc.debate_id",
                debates.stream().map(debate -> debate.id).toList());
    }

    /** Works of one original count once as independent ones. */
    private List<Balance> balances(String evidence, String subject, List<UUID> ids) {
        Map<UUID, List<PeriodBalance>> found = session.createNativeQuery("""
                select %2$s subject, w.issued_year / 10 * 10 as year,
                       count(distinct w.id) filter (where e.stance = 'SUPPORTS')::int supporting,
                       count(distinct w.id) filter (where e.stance = 'OPPOSES')::int opposing,
                       count(distinct coalesce(o.least_original_id, w.id)) filter (where e.stance = 'SUPPORTS')::int supporting_independent,
                       count(distinct coalesce(o.least_original_id, w.id)) filter (where e.stance = 'OPPOSES')::int opposing_independent
                from %1$s join work w on w.id = e.work_id
                left join descent o on o.work_id = w.id and o.least_original_id = o.greatest_original_id
                where %2$s = any(:ids) and w.issued_year is not null
                group by 1, 2 order by 2""".formatted(evidence, subject), PeriodBalance.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream().collect(groupingBy(PeriodBalance::subject));
        return ids.stream().map(id -> new Balance(found.getOrDefault(id, List.of()))).toList();
    }
}
