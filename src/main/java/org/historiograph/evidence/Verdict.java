package org.historiograph.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What an assessment comes to.")
public enum Verdict {
    @Description("Approves or praises.")
    ENDORSES,
    @Description("Approves with limits.")
    QUALIFIES,
    @Description("Disagrees.")
    DISPUTES,
    @Description("Holds it to be out of date.")
    SUPERSEDES,
    @Description("Holds it to be worthless.")
    DISCREDITS
}
