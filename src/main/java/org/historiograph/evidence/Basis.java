package org.historiograph.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What a stance rests on.")
public enum Basis {
    @Description("An argument.")
    ARGUMENT,
    @Description("A record of the time.")
    DOCUMENT,
    @Description("Somebody's recollection or statement.")
    TESTIMONY,
    @Description("Figures.")
    STATISTIC,
    @Description("It was searched for, and nothing was found.")
    SILENCE
}
