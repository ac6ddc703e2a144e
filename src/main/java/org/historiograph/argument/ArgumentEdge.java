package org.historiograph.argument;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.claim.ClaimRelation;

@Description("An edge of an argument map.")
public record ArgumentEdge(
        @Id @NonNull @Description("The id of the node from which it goes.") UUID from,
        @Id @NonNull @Description("The id of the node to which it goes.") UUID to,
        @NonNull @Description("How the one bears on the other.") Kind kind,
        @Description("The relation of claims behind it, if it is one.") ClaimRelation relation) {

    @Enum("ArgumentEdgeKind")
    @Description("How a node of an argument map bears on another.")
    public enum Kind {
        @Description("The claim speaks for the position.")
        ADVANCES,
        @Description("Speaks for the claim.")
        SUPPORTS,
        @Description("The evidence speaks against the claim.")
        OPPOSES,
        @Description("Limits the claim.")
        QUALIFIES,
        @Description("The evidence deals with the claim, without a known stance.")
        DISCUSSES,
        @Description("Is a reason against the claim.")
        REBUTS,
        @Description("Denies that the reasons given for the claim count.")
        UNDERCUTS,
        @Description("Says the same as the claim.")
        RESTATES,
        @Description("Takes the claim's place.")
        SUPERSEDES
    }
}
