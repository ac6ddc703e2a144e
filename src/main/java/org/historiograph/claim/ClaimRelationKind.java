package org.historiograph.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How one claim bears on another (after AIF).")
public enum ClaimRelationKind {
    @Description("Is a reason for it.")
    SUPPORTS,
    @Description("Is a reason against it.")
    REBUTS,
    @Description("Denies that the reasons given for it count.")
    UNDERCUTS,
    @Description("Limits it.")
    QUALIFIES,
    @Description("Says the same in other words.")
    RESTATES,
    @Description("Takes its place.")
    SUPERSEDES
}
