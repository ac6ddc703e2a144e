package org.historiograph.balance;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.source.Tier;

@Description("A balance of the sources of one tier; the counts mean what they mean in Balance.")
public record TierBalance(
        @NonNull @Description("The tier.") Tier tier,
        @Description("Sources that support.") int supporting,
        @Description("Sources that oppose.") int opposing,
        @Description("Sources that qualify.") int qualifying,
        @Description("Sources that discuss without a known stance.") int discussing,
        @Description("Independent sources that support.") int supportingIndependent,
        @Description("Independent sources that oppose.") int opposingIndependent,
        @Description("Independent sources that qualify.") int qualifyingIndependent,
        @Description("Independent sources that discuss.") int discussingIndependent,
        @Description("Pieces of evidence behind the counts.") int pieces) {
}
