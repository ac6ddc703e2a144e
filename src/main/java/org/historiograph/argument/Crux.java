package org.historiograph.argument;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.claim.Claim;

@Description("A claim on which more than one position of a debate turns.")
public record Crux(
        @NonNull @Description("The claim.") Claim claim,
        @Ignore @NonNull String slug,
        @Description("How many of the debate's positions have a stake in it.") int positions) {
}
