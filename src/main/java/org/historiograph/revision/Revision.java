package org.historiograph.revision;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A change of the corpus: all that one transaction changed.")
public record Revision(
        @Description("Grows with every revision.") int number,
        @NonNull @Description("When the change began.") OffsetDateTime madeAt,
        @Description("How many rows were added.") int inserted,
        @Description("How many rows were changed.") int updated,
        @Description("How many rows were removed.") int deleted) {
}
