package org.historiograph.graph;

import org.eclipse.microprofile.graphql.Description;

import io.smallrye.graphql.api.Union;

/** What a scholar can pass a verdict on. Here, because the features that are assessed don't know who assesses them. */
@Union
@Description("What an assessment can be about.")
public interface Assessable {
}
