package org.historiograph.balance;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Where a claim stands in the corpus, by this rule: a claim is superseded if another claim supersedes it or an assessment of it says so; otherwise"
        + " unopposed if no source opposes it; otherwise rejected if no source supports it; otherwise contested. It says nothing of who is right.")
public record Standing(
        @Ignore @NonNull UUID claimId,
        @NonNull @Description("The outcome of the rule.") Status status,
        @Description("Independent sources that support the claim.") int supporting,
        @Description("Independent sources that oppose it.") int opposing) {

    @Enum("StandingStatus")
    @Description("Where a claim stands in the corpus; the rule is at Standing.")
    public enum Status {
        @Description("No source opposes it.")
        UNOPPOSED,
        @Description("Some sources support it, and some oppose it.")
        CONTESTED,
        @Description("Another claim has taken its place.")
        SUPERSEDED,
        @Description("Sources oppose it, and none supports it.")
        REJECTED
    }
}
