package org.historiograph.balance;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How many sources stand where. A source counts once for a stance, however often it is adduced. Of independent sources, those that derive from one"
        + " original count once: a source that relies on, edits or translates others, directly or via others, counts as the original when all that leads back to a"
        + " single one; a source that draws on several originals counts by itself.")
public record Balance(
        @Ignore @NonNull String kindOfSubject,
        @Ignore @NonNull UUID subject,
        @Ignore Integer publishedAfter,
        @Ignore Integer publishedBefore,
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
