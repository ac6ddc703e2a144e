package org.historiograph.claim;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.debate.Debate;
import org.historiograph.debate.Position;
import org.historiograph.event.Event;
import org.historiograph.graph.Find;
import org.historiograph.graph.Rows;
import org.historiograph.source.Passage;
import org.historiograph.topic.Topic;

@GraphQLApi
public interface ClaimApi {

    @Query
    @Find
    @Description("The claim with this slug.")
    Claim claim(@NonNull @Name("slug") @Description("Short unique name of the claim.") String slug);

    @Query
    @Rows(order = "slug")
    @Description("Assertions that sources support and oppose.")
    List<Claim> claims();

    @Rows(by = "debates", order = "ordinal")
    @Description("The claims on which the debate turns, in the editor's order.")
    List<Claim> claims(@Source Debate debate);

    @Rows(by = "positions", order = "ordinal")
    @Description("The claims that speak for this position.")
    List<Claim> claims(@Source Position position);

    @Rows(by = "events", order = "ordinal")
    @Description("The claims that concern this event.")
    List<Claim> claims(@Source Event event);

    @Rows(by = "topics", order = "ordinal")
    @Description("The claims under this heading.")
    List<Claim> claims(@Source Topic topic);

    @Rows(by = "passage", order = "slug")
    @Description("The claims that are made or reported in this passage.")
    List<Claim> claims(@Source Passage passage);

    @Rows(by = "claims", order = "question")
    @Description("The debates in which the claim plays a part.")
    List<Debate> debates(@Source Claim claim);

    @Rows(by = "claims", order = "name")
    @Description("The positions for which the claim speaks.")
    List<Position> positions(@Source Claim claim);

    @Rows(by = "claims", order = "sortDate")
    @Description("The events that the claim concerns.")
    List<Event> events(@Source Claim claim);

    @Rows(by = "claims", order = "slug")
    @Description("Subject headings.")
    List<Topic> topics(@Source Claim claim);

    @Rows(by = "from", order = "ordinal")
    @Description("How this claim bears on others.")
    List<ClaimRelation> relations(@Source Claim claim);

    @Rows(by = "to", order = "kind")
    @Description("How others bear on this claim.")
    List<ClaimRelation> relationsTo(@Source Claim claim);
}
