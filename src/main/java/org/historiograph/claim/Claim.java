package org.historiograph.claim;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.debate.Debate;
import org.historiograph.debate.Position;
import org.historiograph.event.Event;
import org.historiograph.graph.Assessable;
import org.historiograph.graph.Searchable;
import org.historiograph.graph.Sortable;
import org.historiograph.graph.Thing;
import org.historiograph.source.Passage;
import org.historiograph.topic.Topic;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("One assertion about the past, or about scholarship on it, that a source can support or oppose.")
public class Claim extends Thing implements Assessable, Searchable {

    @Sortable
    @Description("Short unique name.")
    public String slug;

    @Description("The assertion, in our words.")
    public String statement;

    @Sortable
    @Enumerated(EnumType.STRING)
    @Description("What sort of assertion.")
    public ClaimKind kind;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where a document makes or reports the claim.")
    public Passage passage;

    @Ignore
    @ManyToMany
    @JoinTable(name = "debate_claim", joinColumns = @JoinColumn(name = "claim_id"), inverseJoinColumns = @JoinColumn(name = "debate_id"))
    public List<Debate> debates;

    @Ignore
    @ManyToMany
    @JoinTable(name = "position_claim", joinColumns = @JoinColumn(name = "claim_id"), inverseJoinColumns = @JoinColumn(name = "position_id"))
    public List<Position> positions;

    @Ignore
    @ManyToMany
    @JoinTable(name = "event_claim", joinColumns = @JoinColumn(name = "claim_id"), inverseJoinColumns = @JoinColumn(name = "event_id"))
    public List<Event> events;

    @Ignore
    @ManyToMany
    @JoinTable(name = "topic_claim", joinColumns = @JoinColumn(name = "claim_id"), inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics;
}
