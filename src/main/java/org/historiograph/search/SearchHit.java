package org.historiograph.search;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.claim.Claim;
import org.historiograph.debate.Debate;
import org.historiograph.debate.Position;
import org.historiograph.event.Event;
import org.historiograph.evidence.Evidence;
import org.historiograph.person.Person;
import org.historiograph.source.Work;

@Description("Something that a search found, and why.")
public record SearchHit(
        @Ignore @NonNull UUID id,
        @NonNull @Description("What sort of thing it is.") SearchType type,
        @Description("How well it fits: the more, the more often and the more prominently it has the words (names and titles before statements"
                + " before summaries before notes).") double relevance,
        @Description("Whether it has the words of the query. Where nothing has them, hits have words of the corpus in the place of those that it lacks: spelled with one or two letters less, more, other or exchanged, so that typing mistakes are forgiven. Numbers are taken as they are.") boolean exact,
        @Ignore @NonNull String queryText,
        @Description("The debate, if it is one.") Debate debate,
        @Description("The position, if it is one.") Position position,
        @Description("The claim, if it is one.") Claim claim,
        @Description("The piece of evidence, if it is one.") Evidence evidence,
        @Description("The source, if it is one.") Work source,
        @Description("The person, if it is one.") Person person,
        @Description("The event, if it is one.") Event event) {
}
