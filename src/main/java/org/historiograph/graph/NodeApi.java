package org.historiograph.graph;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
public interface NodeApi {

    @Query
    @ById
    @Description("The node with this id, or null when there is none.")
    Node node(@Id @NonNull @Name("id") @Description("The id that an earlier answer gave.") UUID id);

    @Query
    @ById
    @NonNull
    @Description("The nodes with these ids, in the order of the ids; null where there is none. At most 100.")
    List<Node> nodes(@NonNull @Name("ids") @Description("Ids that earlier answers gave.") @Id List<UUID> ids);
}
