package org.historiograph.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How those compared stand to each other on a claim.")
public enum Agreement {
    @Description("All support it, or all oppose it.")
    AGREE,
    @Description("One supports it and one opposes it; or one does both.")
    DISAGREE,
    @Description("One qualifies what another supports or opposes, or all qualify it.")
    DIFFER_IN_PART,
    @Description("Only one of them has a stance.")
    ONE_SPEAKS
}
