package org.historiograph.corpus;

import java.util.HashSet;
import java.util.Set;

import org.historiograph.graph.NodeType;

/** Debates and positions must come to something, but what they come to may be in any file. */
final class Completeness {
    private final Set<String> debatesWithClaims = new HashSet<>();
    private final Set<String> positionsWithSupport = new HashSet<>();

    void claimJoins(String debate) {
        debatesWithClaims.add(debate);
    }

    /** A claim speaks for the position, or somebody holds it. */
    void supports(String position) {
        positionsWithSupport.add(position);
    }

    void report(Names names) {
        names.forEach(NodeType.DEBATE, (debate, problem) -> {
            if (!debatesWithClaims.contains(debate))
                problem.note("the debate '" + debate
                        + "' has no claim; write one under 'claims', or name it under 'debates' of a claim elsewhere");
        });
        names.forEach(NodeType.POSITION, (position, problem) -> {
            if (!positionsWithSupport.contains(position))
                problem.note("the position '" + position + "' has neither a holder nor a claim that advances it");
        });
    }
}
