package org.historiograph.lineage;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.source.Work;

@Description("A source to which relations lead from another.")
public record RelatedSource(
        @NonNull @Description("The source.") Work source,
        @Ignore @NonNull String key,
        @Description("Over how many relations it is reached, at the least.") int distance) {
}
