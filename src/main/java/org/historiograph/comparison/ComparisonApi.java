package org.historiograph.comparison;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.evidence.Evidence;
import org.historiograph.graph.Called;
import org.historiograph.graph.Rows;

@GraphQLApi
public interface ComparisonApi {

    @Query
    @Called("compare")
    @Rows(order = "slug")
    @Description("The claims on which these people or sources have a stance, and whether they agree. A person speaks in the works to which he or she"
            + " contributed (but for those that he or she translated or got as a letter), and where somebody else quotes him or her.")
    List<ComparedClaim> compare(
            @Name("people") @Description("Slugs of people.") List<String> people,
            @Name("sources") @Description("Keys of sources.") List<String> sources,
            @Name("debate") @Description("Only claims of the debate with this slug.") String debate);

    @NonNull
    @Called(value = "sides", with = { "claim", "people", "sources" }, order = "rank")
    @Description("Who speaks: the people, then the sources, each in the order of the request.")
    List<Side> sides(@Source ComparedClaim compared);

    @Called(value = "side_evidence", with = { "claimId", "personId", "sourceId" })
    @Rows(order = "ordinal")
    @Description("The evidence that this side brings forward on the claim.")
    List<Evidence> evidence(@Source Side side);
}
