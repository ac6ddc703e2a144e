package org.historiograph.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What the document that records a piece of evidence does with the source.")
public enum Usage {
    @Description("Brings it forward for or against the claim.")
    ADDUCED,
    @Description("Merely lists it (see also).")
    LISTED,
    @Description("Recommends it as the place to read.")
    RECOMMENDED,
    @Description("Criticises it.")
    CRITICISED,
    @Description("Says that somebody neglects it.")
    NEGLECTED,
    @Description("Shows it as an example of what the claim is about.")
    EXHIBITED
}
