package org.historiograph.argument;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.claim.Claim;
import org.historiograph.debate.Position;
import org.historiograph.evidence.Evidence;

@Description("A node of an argument map.")
public record ArgumentNode(
        @Id @NonNull @Description("The id of what the node shows; edges refer to it.") UUID id,
        @NonNull @Description("What the node shows.") Kind kind,
        @NonNull @Description("What to write on it.") String label,
        @Description("How many relations away it is from the subject of the map.") int distance,
        @Description("The position, if it is one.") Position position,
        @Description("The claim, if it is one.") Claim claim,
        @Description("The piece of evidence, if it is one.") Evidence evidence) {

    @Enum("ArgumentNodeKind")
    @Description("What a node of an argument map shows.")
    public enum Kind {
        @Description("A position.")
        POSITION,
        @Description("A claim.")
        CLAIM,
        @Description("A piece of evidence.")
        EVIDENCE
    }
}
