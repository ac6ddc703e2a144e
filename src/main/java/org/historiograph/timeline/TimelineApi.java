package org.historiograph.timeline;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.historiograph.event.Dating;
import org.historiograph.graph.Called;
import org.historiograph.graph.EdtfInterval;
import org.historiograph.graph.Rows;

@GraphQLApi
public interface TimelineApi {

    @Query
    @Called(value = "timeline", given = "topic = timeline_of_topic", each = Dating.class)
    @Rows(order = { "earliest", "latest" })
    @Description("Events with each of their datings, in the order of the first day that a date allows, then of the last. What is asserted of an event is at"
            + " its claims.")
    List<TimelineEntry> timeline(
            @EdtfInterval @Name("during") @Description("Only dates that overlap this date or interval (EDTF): 1936/1939, 1939-08, 193X. A date overlaps it when"
                    + " some day fits both, an uncertain or approximate one by the days that it names.") String during,
            @Name("topic") @Description("Only events under the heading with this slug.") String topic);
}
