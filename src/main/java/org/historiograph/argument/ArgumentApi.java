package org.historiograph.argument;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.debate.Debate;
import org.historiograph.graph.Called;
import org.historiograph.graph.Range;
import org.historiograph.graph.Rows;

@GraphQLApi
public interface ArgumentApi {

    @Query
    @Called("argument_map")
    @Description("The argument map of a debate or of a claim; null when there is none of that slug.")
    ArgumentMap argumentMap(
            @Name("debate") @Description("Slug of a debate.") String debate,
            @Name("claim") @Description("Slug of a claim.") String claim,
            @Range(min = 1, max = 10) @Name("depth") @Description("How many relations away from its subject the map goes, 1 to 10; 2 when not given.") Integer depth,
            @Range(min = 1, max = 1000) @Name("most") @Description("How many nodes it shows at most, 1 to 1000; 300 when not given.") Integer most);

    @NonNull
    @Called(value = "argument_shown", with = { "debate", "claim", "depth", "most" }, order = { "distance", "kind desc", "id" })
    @Description("The nodes, the nearest to the subject first.")
    List<ArgumentNode> nodes(@Source ArgumentMap map);

    @NonNull
    @Called(value = "argument_edges", with = { "debate", "claim", "depth", "most" }, order = { "from", "to", "kind",
            "relation" })
    @Description("The edges between the nodes that are shown.")
    List<ArgumentEdge> edges(@Source ArgumentMap map);

    @Called("cruxes")
    @Rows(order = { "positions desc", "slug" })
    @Description("The claims on which the debate turns: those in which more than one position has a stake, the most contested first. A position has a stake in a"
            + " claim that speaks for it, and in one on which the work has a stance in which it is held or, where"
            + " none is known, a work of the person who holds it.")
    List<Crux> cruxes(@Source Debate debate);
}
