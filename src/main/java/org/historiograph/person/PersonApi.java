package org.historiograph.person;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.historiograph.graph.Find;
import org.historiograph.graph.Rows;

@GraphQLApi
public interface PersonApi {

    @Query
    @Find
    @Description("The person with this slug.")
    Person person(@NonNull @Name("slug") @Description("Short unique name, for example oleg-khlevniuk.") String slug);

    @Query
    @Rows(order = "sortName")
    @Description("Historians and historical actors.")
    List<Person> people();
}
