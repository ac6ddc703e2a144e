package org.historiograph.timeline;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How precise a date is.")
public enum DatePrecision {
    @Description("A day.")
    DAY,
    @Description("A month.")
    MONTH,
    @Description("A season.")
    SEASON,
    @Description("A year.")
    YEAR,
    @Description("A date that is uncertain, approximate or has digits left open.")
    UNCERTAIN,
    @Description("A stretch of time.")
    INTERVAL
}
