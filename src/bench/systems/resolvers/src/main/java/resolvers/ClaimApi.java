package resolvers;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Claims and the evidence on them, a batch of claims at a time. */
@GraphQLApi
@Transactional
public class ClaimApi {
    @Inject
    Session session;

    @Query
    public Claim claim(String slug) {
        return Claim.find("slug", slug).firstResult();
    }

    @Query
    public ClaimPage claims(@NonNull Claim.Kind kind, @DefaultValue("20") int first, String after) {
        List<Claim> found = Claim.find("kind = ?1 and slug > ?2 order by slug", kind, Objects.requireNonNullElse(after, ""))
                .page(0, first + 1).list();
        return ClaimPage.of(found, first);
    }

    public List<EvidenceList> evidence(@Source List<Claim> claims) {
        return lists(claims, firstOfEach("claim_id = claim.id"));
    }

    public List<EvidenceList> supporting(@Source List<Claim> claims) {
        return lists(claims, firstOfEach("claim_id = claim.id and stance = 'SUPPORTS'"));
    }

    public List<EvidenceList> opposing(@Source List<Claim> claims) {
        return lists(claims, firstOfEach("claim_id = claim.id and stance = 'OPPOSES'"));
    }

    /** The first 20: a batched field can't have arguments. */
    private NativeQuery<Evidence> firstOfEach(String condition) {
        return session.createNativeQuery("""
                select {e.*} from unnest(:claims) claim (id)
                cross join lateral (select * from evidence where %s order by ordinal, id limit 20) e
                order by e.ordinal, e.id""".formatted(condition), Evidence.class)
                .addEntity("e", Evidence.class);
    }

    private static List<EvidenceList> lists(List<Claim> claims, NativeQuery<Evidence> query) {
        Map<UUID, List<Evidence>> found = query.setParameter("claims", claims.stream().map(claim -> claim.id).toArray(UUID[]::new))
                .getResultStream().collect(groupingBy(evidence -> evidence.claimId));
        return claims.stream().map(claim -> new EvidenceList(found.getOrDefault(claim.id, List.of()))).toList();
    }
}
