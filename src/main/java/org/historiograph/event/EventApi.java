package org.historiograph.event;

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
import org.historiograph.topic.Topic;

@GraphQLApi
public interface EventApi {

    @Query
    @Find
    @Description("The event with this slug.")
    Event event(@NonNull @Name("slug") @Description("Short unique name, for example munich-agreement-1938.") String slug);

    @Query
    @Rows(order = "sortDate")
    @Description("Events, the earliest first.")
    List<Event> events();

    @Rows(by = "participants.person", order = "sortDate")
    @Description("The events in which this person took part, the earliest first.")
    List<Event> events(@Source Person person);

    @Rows(by = "topics", order = "sortDate")
    @Description("The events under this heading, the earliest first.")
    List<Event> events(@Source Topic topic);
}
