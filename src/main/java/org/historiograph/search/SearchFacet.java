package org.historiograph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How many hits of a search have something in common.")
public record SearchFacet(
        @NonNull @Description("What they have in common.") Kind facet,
        @NonNull @Description("Its value: a search type, a stance, or the first year of a decade.") String value,
        @Description("How many.") int count) {

    @Enum("SearchFacetKind")
    @Description("What hits of a search can have in common.")
    public enum Kind {
        @Description("The sort of thing.")
        TYPE,
        @Description("The stance, of evidence.")
        STANCE,
        @Description("The decade of publication, of sources.")
        DECADE
    }
}
