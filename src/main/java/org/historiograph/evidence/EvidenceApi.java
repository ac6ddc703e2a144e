package org.historiograph.evidence;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.claim.Claim;
import org.historiograph.graph.Rows;
import org.historiograph.person.Person;
import org.historiograph.source.Passage;
import org.historiograph.source.Work;

@GraphQLApi
public interface EvidenceApi {

    @Query
    @Rows
    @Description("Where sources stand on claims.")
    List<Evidence> evidence();

    @Rows(by = "claim", order = "ordinal")
    @Description("All evidence on the claim, whatever its stance.")
    List<Evidence> evidence(@Source Claim claim);

    @Rows(by = "claim", where = "stance = SUPPORTS", order = "ordinal")
    @Description("The evidence that speaks for the claim.")
    List<Evidence> supporting(@Source Claim claim);

    @Rows(by = "claim", where = "stance = OPPOSES", order = "ordinal")
    @Description("The evidence that speaks against the claim.")
    List<Evidence> opposing(@Source Claim claim);

    @Rows(by = "source", order = "stance")
    @Description("Where this source stands, claim by claim.")
    List<Evidence> evidence(@Source Work work);

    @Rows(by = "chain.source", order = "stance")
    @Description("The evidence that this work reports from others.")
    List<Evidence> reports(@Source Work work);

    @Rows(by = "source.contributors.person", order = "stance")
    @Description("The evidence from works to which this person contributed.")
    List<Evidence> evidence(@Source Person person);

    @Rows(by = "speaker")
    @Description("The evidence that is this person's word in somebody else's work.")
    List<Evidence> testimony(@Source Person person);

    @Rows(by = "passage")
    @Description("The evidence that is recorded in this passage.")
    List<Evidence> evidence(@Source Passage passage);

    @Rows(by = "evidence.source.contributors.person", order = "slug")
    @Description("The claims on which a work to which this person contributed has a stance.")
    List<Claim> claims(@Source Person person);

    @Rows(by = "evidence.source", order = "slug")
    @Description("The claims on which this source has a stance.")
    List<Claim> claims(@Source Work work);
}
