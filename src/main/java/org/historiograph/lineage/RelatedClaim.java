package org.historiograph.lineage;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.claim.Claim;

@Description("A claim to which relations lead from another.")
public record RelatedClaim(
        @NonNull @Description("The claim.") Claim claim,
        @Ignore @NonNull String slug,
        @Description("Over how many relations it is reached, at the least.") int distance) {
}
