package org.historiograph.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What sort of assertion a claim is.")
public enum ClaimKind {
    @Description("Why something happened, or what it led to.")
    CAUSAL,
    @Description("That something was so.")
    FACTUAL,
    @Description("What something meant or amounted to.")
    INTERPRETIVE,
    @Description("How good or bad something was.")
    EVALUATIVE,
    @Description("How many or how much.")
    QUANTITATIVE,
    @Description("How one should find out.")
    METHODOLOGICAL
}
