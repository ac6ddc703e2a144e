package org.historiograph.lineage;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.claim.Claim;
import org.historiograph.debate.Debate;
import org.historiograph.graph.Called;
import org.historiograph.graph.Range;
import org.historiograph.graph.Rows;
import org.historiograph.person.Person;
import org.historiograph.source.Work;

@GraphQLApi
public interface LineageApi {

    String DEPTH = "Over how many relations at most, 1 to 25; 10 when not given.";

    @Called("works_relied_on")
    @Rows(order = { "distance", "key" })
    @Description("What this work relies on, directly or via others, the nearest first.")
    List<RelatedSource> reliesOn(@Source Work work, @Range(min = 1, max = 25) @Name("depth") @Description(DEPTH) Integer depth);

    @Called("works_relying_on")
    @Rows(order = { "distance", "key" })
    @Description("What relies on this work, directly or via others, the nearest first.")
    List<RelatedSource> reliedOnBy(@Source Work work,
            @Range(min = 1, max = 25) @Name("depth") @Description(DEPTH) Integer depth);

    @Called("claims_restated")
    @Rows(order = { "distance", "slug" })
    @Description("The claims that this one says again in other words, directly or via others.")
    List<RelatedClaim> restates(@Source Claim claim,
            @Range(min = 1, max = 25) @Name("depth") @Description(DEPTH) Integer depth);

    @Called("claims_restating")
    @Rows(order = { "distance", "slug" })
    @Description("The claims that say this one again in other words, directly or via others.")
    List<RelatedClaim> restatedBy(@Source Claim claim,
            @Range(min = 1, max = 25) @Name("depth") @Description(DEPTH) Integer depth);

    @Called("claims_superseded")
    @Rows(order = { "distance", "slug" })
    @Description("The claims whose place this one takes, directly or via others.")
    List<RelatedClaim> supersedes(@Source Claim claim,
            @Range(min = 1, max = 25) @Name("depth") @Description(DEPTH) Integer depth);

    @Called("claims_superseding")
    @Rows(order = { "distance", "slug" })
    @Description("The claims that take the place of this one, directly or via others.")
    List<RelatedClaim> supersededBy(@Source Claim claim,
            @Range(min = 1, max = 25) @Name("depth") @Description(DEPTH) Integer depth);

    @Called("debates_of_person")
    @Rows(order = "question")
    @Description("The debates in which this person holds a position or has a work of his or her own adduced.")
    List<Debate> debates(@Source Person person);
}
