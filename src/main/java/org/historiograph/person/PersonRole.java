package org.historiograph.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("In which capacity somebody appears in the corpus.")
public enum PersonRole {
    @Description("Writes history.")
    HISTORIAN,
    @Description("Wrote a work that the corpus knows.")
    AUTHOR,
    @Description("Edited a work that the corpus knows.")
    EDITOR,
    @Description("Translated a work that the corpus knows.")
    TRANSLATOR,
    @Description("Took part in what the claims are about.")
    ACTOR,
    @Description("Saw it and told of it.")
    WITNESS,
    @Description("Writer, film maker, composer, cartoonist.")
    ARTIST,
    @Description("Not a person but a body: a ministry, an institute.")
    INSTITUTION
}
