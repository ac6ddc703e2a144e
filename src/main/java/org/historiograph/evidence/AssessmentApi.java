package org.historiograph.evidence;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.claim.Claim;
import org.historiograph.graph.Assessable;
import org.historiograph.graph.OneOf;
import org.historiograph.graph.Rows;
import org.historiograph.person.Person;
import org.historiograph.source.Work;

@GraphQLApi
public interface AssessmentApi {

    @Query
    @Rows(order = "slug")
    @Description("Verdicts of scholars on each other's claims, sources and evidence.")
    List<Assessment> assessments();

    @OneOf({ "claim", "source", "evidence" })
    @NonNull
    @Description("What is assessed.")
    Assessable target(@Source Assessment assessment);

    @Rows(by = "claim", order = "slug")
    @Description("Verdicts on this claim.")
    List<Assessment> assessments(@Source Claim claim);

    @Rows(by = "source", order = "slug")
    @Description("Verdicts on this work.")
    List<Assessment> assessments(@Source Work work);

    @Rows(by = "evidence", order = "slug")
    @Description("Verdicts on this piece of evidence.")
    List<Assessment> assessments(@Source Evidence evidence);

    @Rows(by = "assessor", order = "slug")
    @Description("Verdicts that this work passes on others.")
    @Name("verdicts")
    List<Assessment> verdicts(@Source Work work);

    @Rows(by = "assessor.contributors.person", order = "slug")
    @Description("Verdicts that works of this person pass on others.")
    List<Assessment> verdicts(@Source Person person);
}
