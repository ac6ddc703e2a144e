package org.historiograph.balance;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.claim.Claim;
import org.historiograph.debate.Debate;
import org.historiograph.debate.Position;
import org.historiograph.evidence.Evidence;
import org.historiograph.graph.Called;
import org.historiograph.graph.Rows;

@GraphQLApi
public interface BalanceApi {

    String AFTER = "Only sources published after this year: 1991 asks for those since 1992. Sources without a date are then left out.";
    String BEFORE = "Only sources published before this year: 1991 asks for those until 1990. Sources without a date are then left out.";

    @NonNull
    @Called("balance_of_claim")
    @Description("How many sources stand where on this claim.")
    Balance balance(@Source Claim claim, @Name("publishedAfter") @Description(AFTER) Integer after,
            @Name("publishedBefore") @Description(BEFORE) Integer before);

    @NonNull
    @Called("balance_of_debate")
    @Description("How many sources stand where on the claims of this debate, taken together.")
    Balance balance(@Source Debate debate, @Name("publishedAfter") @Description(AFTER) Integer after,
            @Name("publishedBefore") @Description(BEFORE) Integer before);

    @NonNull
    @Called("balance_of_position")
    @Description("How many sources stand where on the claims that speak for this position, taken together.")
    Balance balance(@Source Position position, @Name("publishedAfter") @Description(AFTER) Integer after,
            @Name("publishedBefore") @Description(BEFORE) Integer before);

    @NonNull
    @Called(value = "balance_by_tier", with = { "kindOfSubject", "subject", "publishedAfter",
            "publishedBefore" }, order = "tier")
    @Description("The same by tier of the sources.")
    List<TierBalance> byTier(@Source Balance balance);

    @NonNull
    @Called(value = "balance_by_year", with = { "kindOfSubject", "subject", "publishedAfter",
            "publishedBefore" }, order = "year")
    @Description("The same by year of publication.")
    List<PeriodBalance> byYear(@Source Balance balance);

    @NonNull
    @Called(value = "balance_by_decade", with = { "kindOfSubject", "subject", "publishedAfter",
            "publishedBefore" }, order = "year")
    @Description("The same by decade of publication.")
    List<PeriodBalance> byDecade(@Source Balance balance);

    @NonNull
    @Called("standing")
    @Description("Where the claim stands in the corpus.")
    Standing standing(@Source Claim claim);

    @Called(value = "deciding_evidence", with = "claimId")
    @Rows(order = "ordinal")
    @Description("The evidence that decides it: what supports and what opposes the claim.")
    List<Evidence> evidence(@Source Standing standing);

    @Called(value = "superseding_claims", with = "claimId")
    @Rows(order = "slug")
    @Description("The claims that have taken its place.")
    List<Claim> supersededBy(@Source Standing standing);
}
