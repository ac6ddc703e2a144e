package org.historiograph.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How near a source is to what it tells of.")
public enum Tier {
    @Description("Of the time, or by somebody who took part: documents, diaries, memoirs, films, newspapers.")
    PRIMARY,
    @Description("Scholarship and other later accounts.")
    SECONDARY,
    @Description("Surveys, textbooks, works of reference.")
    TERTIARY
}
