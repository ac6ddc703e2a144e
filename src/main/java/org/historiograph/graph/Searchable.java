package org.historiograph.graph;

import org.eclipse.microprofile.graphql.Description;

import io.smallrye.graphql.api.Union;

/** What a search can find. Here, because what is found doesn't know of the search. */
@Union
@Description("What a search can find.")
public interface Searchable {
}
