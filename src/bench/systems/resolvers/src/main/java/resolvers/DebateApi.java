package resolvers;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/** Debates and their claims, a batch of debates at a time. */
@GraphQLApi
@Transactional
public class DebateApi {
    @Inject
    Session session;

    @Query
    public Debate debate(String slug) {
        return Debate.find("slug", slug).firstResult();
    }

    /** The first 20: a batched field can't have arguments. */
    public List<Claims> claims(@Source List<Debate> debates) {
        Map<UUID, List<Link>> links = session.createNativeQuery("""
                select debate.id debate, {c.*} from unnest(:debates) debate (id)
                cross join lateral (select * from debate_claim where debate_id = debate.id order by ordinal, claim_id limit 20) dc
                join claim c on c.id = dc.claim_id
                order by dc.ordinal, dc.claim_id""", Object[].class)
                .addScalar("debate", UUID.class)
                .addEntity("c", Claim.class)
                .setParameter("debates", debates.stream().map(debate -> debate.id).toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new Link((UUID) row[0], (Claim) row[1]))
                .collect(groupingBy(Link::debate));
        return debates.stream()
                .map(debate -> new Claims(links.getOrDefault(debate.id, List.of()).stream().map(Link::claim).toList()))
                .toList();
    }

    private record Link(UUID debate, Claim claim) {
    }
}
