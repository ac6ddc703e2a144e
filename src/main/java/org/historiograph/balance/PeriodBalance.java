package org.historiograph.balance;

import org.eclipse.microprofile.graphql.Description;

@Description("A balance of the sources published in one year or decade; the counts mean what they mean in Balance. Sources without a date are left out.")
public record PeriodBalance(
        @Description("The year, or the first year of the decade.") int year,
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
