package resolvers;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/** Works and who made them, a batch at a time. */
@GraphQLApi
@Transactional
public class SourceApi {
    @Inject
    Session session;

    @Query
    public SearchHits search(String query, @DefaultValue("20") int first) {
        return new SearchHits(session.createNativeQuery("""
                select {w.*} from work w, websearch_to_tsquery('historiograph', :query) q where w.words @@ q
                order by ts_rank(w.words, q) desc, w.id desc""", Work.class)
                .addEntity("w", Work.class)
                .setParameter("query", query)
                .setMaxResults(first)
                .getResultStream().map(SearchHits.SearchHit::new).toList());
    }

    public List<Work> source(@Source List<Evidence> evidence) {
        return session.findMultiple(Work.class, evidence.stream().map(piece -> (Object) piece.workId).toList());
    }

    public List<List<Contributor>> contributors(@Source List<Work> works) {
        Map<UUID, List<Contributor>> found = Contributor
                .<Contributor> stream("from Contributor c join fetch c.person where c.workId in ?1 order by c.ordinal",
                        works.stream().map(work -> work.id).distinct().toList())
                .collect(groupingBy(contributor -> contributor.workId));
        return works.stream().map(work -> found.getOrDefault(work.id, List.of())).toList();
    }
}
