package org.historiograph.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("SourceRelationKind")
@Description("What one work does with another (after CiTO).")
public enum WorkRelationKind {
    @Description("Takes its facts or its thesis from it.")
    RELIES_ON,
    @Description("Argues with it.")
    CRITIQUES,
    @Description("Carries it further.")
    EXTENDS,
    @Description("Makes it out of date.")
    SUPERSEDES,
    @Description("Ought to have used it and didn't.")
    NEGLECTS,
    @Description("Reviews it.")
    REVIEWS,
    @Description("Is an edition of it.")
    EDITS,
    @Description("Is a translation of it.")
    TRANSLATES
}
