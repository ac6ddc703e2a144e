package org.historiograph.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The sorts of things that a search finds.")
public enum SearchType {
    @Description("Questions and what is at stake in them.")
    DEBATE,
    @Description("Names and theses of positions.")
    POSITION,
    @Description("Statements of claims.")
    CLAIM,
    @Description("Summaries and quotations of evidence.")
    EVIDENCE,
    @Description("Titles, contributors and references of sources.")
    SOURCE,
    @Description("Names and descriptions of people.")
    PERSON,
    @Description("Names, places and summaries of events.")
    EVENT
}
