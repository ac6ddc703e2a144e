package org.historiograph.comparison;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.claim.Claim;

@Description("A claim on which one or more of those compared have a stance.")
public record ComparedClaim(
        @NonNull @Description("The claim.") Claim claim,
        @Ignore @NonNull String slug,
        @NonNull @Description("How they stand to each other.") Agreement agreement,
        @Ignore List<String> people,
        @Ignore List<String> sources) {
}
