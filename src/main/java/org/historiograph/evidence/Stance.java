package org.historiograph.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("Where a source stands on a claim.")
public enum Stance {
    @Description("Speaks for it.")
    SUPPORTS,
    @Description("Speaks against it.")
    OPPOSES,
    @Description("Agrees in part, or limits it.")
    QUALIFIES,
    @Description("Deals with it; no stance is known.")
    DISCUSSES
}
