package org.historiograph.debate;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.graph.Find;
import org.historiograph.graph.Rows;
import org.historiograph.person.Person;
import org.historiograph.source.Work;
import org.historiograph.topic.Topic;

@GraphQLApi
public interface DebateApi {

    @Query
    @Find
    @Description("The debate with this slug.")
    Debate debate(
            @NonNull @Name("slug") @Description("Short unique name, for example soviet-intervention-in-spain.") String slug);

    @Query
    @Rows(order = "question")
    @Description("Questions that historians answer differently.")
    List<Debate> debates();

    @Query
    @Find
    @Description("The position with this slug.")
    Position position(@NonNull @Name("slug") @Description("Short unique name of the position.") String slug);

    @Query
    @Rows(order = "name")
    @Description("Answers to the debates' questions.")
    List<Position> positions();

    @Rows(by = "debate", order = "ordinal")
    @Description("The answers to the question, in the editor's order.")
    List<Position> positions(@Source Debate debate);

    @Rows(by = "holders.person", order = "name")
    @Description("The positions that this person holds.")
    List<Position> positions(@Source Person person);

    @Rows(by = "holders.source", order = "name")
    @Description("The positions that are held in this work.")
    List<Position> positions(@Source Work work);

    @Rows(by = "topics", order = "question")
    @Description("The debates under this heading.")
    List<Debate> debates(@Source Topic topic);
}
