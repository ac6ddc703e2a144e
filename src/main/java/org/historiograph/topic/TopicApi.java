package org.historiograph.topic;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.graph.Find;
import org.historiograph.graph.Rows;

@GraphQLApi
public interface TopicApi {

    @Query
    @Find
    @Description("The subject heading with this slug.")
    Topic topic(@NonNull @Name("slug") @Description("Short unique name, for example spanish-civil-war.") String slug);

    @Query
    @Rows(order = "slug")
    @Description("Subject headings.")
    List<Topic> topics();

    @Rows(by = "broader", order = "slug")
    @Description("The headings right below this one.")
    List<Topic> narrower(@Source Topic topic);
}
