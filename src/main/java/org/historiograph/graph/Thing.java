package org.historiograph.graph;

import java.util.UUID;

import jakarta.persistence.MappedSuperclass;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A row that clients can hold on to: it is a {@link Node} of the schema, and a page of a list can consist of it. */
@MappedSuperclass
public abstract class Thing extends Row implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: the same thing has the same id in every installation of the same corpus.")
    public UUID getId() {
        return id;
    }
}
