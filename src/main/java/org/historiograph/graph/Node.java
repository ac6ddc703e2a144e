package org.historiograph.graph;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** What has a global identity (GraphQL Global Object Identification, as Relay uses it). */
@Interface
@Description("Something that can be fetched again by its id.")
public interface Node {

    @Id
    @NonNull
    @Description("Opaque and stable: the same thing has the same id in every installation of the same corpus.")
    UUID getId();
}
