package org.historiograph;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

import org.historiograph.argument.ArgumentApi;
import org.historiograph.balance.BalanceApi;
import org.historiograph.citation.CitationApi;
import org.historiograph.claim.ClaimApi;
import org.historiograph.comparison.ComparisonApi;
import org.historiograph.debate.DebateApi;
import org.historiograph.event.EventApi;
import org.historiograph.evidence.AssessmentApi;
import org.historiograph.evidence.EvidenceApi;
import org.historiograph.graph.NodeApi;
import org.historiograph.graph.ReadFields;
import org.historiograph.lineage.LineageApi;
import org.historiograph.person.PersonApi;
import org.historiograph.search.SearchApi;
import org.historiograph.source.SourceApi;
import org.historiograph.timeline.TimelineApi;
import org.historiograph.topic.TopicApi;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The interfaces whose methods declare what the schema lets clients read. SmallRye wants a bean behind each; there is none
 * to give, because the planner answers these fields without calling anybody.
 */
@Dependent
@Unremovable
// SmallRye registers an interface that has a field of the query, and forgets one that only extends other types.
@RegisterForReflection(targets = { BalanceApi.class, CitationApi.class, LineageApi.class })
class Declarations {

    @Produces
    @Dependent
    ReadFields readFields() {
        return new ReadFields(List.of(NodeApi.class, DebateApi.class, ClaimApi.class, EvidenceApi.class, AssessmentApi.class,
                SourceApi.class, CitationApi.class, PersonApi.class, EventApi.class, TopicApi.class, SearchApi.class,
                BalanceApi.class,
                ComparisonApi.class, ArgumentApi.class, TimelineApi.class, LineageApi.class));
    }

    @Produces
    @Unremovable
    NodeApi nodes() {
        return null;
    }

    @Produces
    @Unremovable
    DebateApi debates() {
        return null;
    }

    @Produces
    @Unremovable
    ClaimApi claims() {
        return null;
    }

    @Produces
    @Unremovable
    EvidenceApi evidence() {
        return null;
    }

    @Produces
    @Unremovable
    AssessmentApi assessments() {
        return null;
    }

    @Produces
    @Unremovable
    SourceApi sources() {
        return null;
    }

    @Produces
    @Unremovable
    CitationApi citations() {
        return null;
    }

    @Produces
    @Unremovable
    PersonApi people() {
        return null;
    }

    @Produces
    @Unremovable
    EventApi events() {
        return null;
    }

    @Produces
    @Unremovable
    TopicApi topics() {
        return null;
    }

    @Produces
    @Unremovable
    SearchApi search() {
        return null;
    }

    @Produces
    @Unremovable
    BalanceApi balance() {
        return null;
    }

    @Produces
    @Unremovable
    ComparisonApi comparison() {
        return null;
    }

    @Produces
    @Unremovable
    ArgumentApi argument() {
        return null;
    }

    @Produces
    @Unremovable
    TimelineApi timeline() {
        return null;
    }

    @Produces
    @Unremovable
    LineageApi lineage() {
        return null;
    }
}
