package org.historiograph.timeline;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.event.Event;
import org.historiograph.source.Passage;
import org.historiograph.source.Work;

@Description("An event on a timeline, as one source dates it.")
public record TimelineEntry(
        @Ignore @NonNull UUID id,
        @NonNull @Description("The event.") Event event,
        @NonNull @Description("The date as the source gives it (EDTF).") String date,
        @NonNull @Description("The first day that the date allows.") LocalDate earliest,
        @NonNull @Description("The last day that the date allows.") LocalDate latest,
        @NonNull @Description("How precise the date is.") DatePrecision precision,
        @NonNull @Description("The source that dates the event so.") Work source,
        @NonNull @Description("Where a document records it.") Passage passage,
        @Description("Why the date is held to be a slip; null when it isn't one.") String slip,
        @Description("Whether the corpus has another dating of the event with which no day of this one agrees.") boolean disputed) {
}
