package org.historiograph.revision;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;

@GraphQLApi
public class RevisionApi {

    private final Revisions revisions;

    RevisionApi(Revisions revisions) {
        this.revisions = revisions;
    }

    @Subscription
    @NonNull
    @Description("Each change of the corpus from now on, as soon as it is made.")
    public Multi<Revision> revisions() {
        return revisions.announced();
    }
}
