package org.historiograph.event;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

import org.eclipse.microprofile.graphql.Description;
import org.historiograph.graph.Searchable;
import org.historiograph.graph.Sortable;
import org.historiograph.graph.Thing;
import org.historiograph.topic.Topic;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("Something that happened, as sources date it.")
public class Event extends Thing implements Searchable {

    @Sortable
    @Description("Short unique name, for example munich-agreement-1938.")
    public String slug;

    @Description("The name as it is printed.")
    public String name;

    @Enumerated(EnumType.STRING)
    @Description("What sort of event.")
    public EventKind kind;

    @Nullable
    @Description("Where.")
    public String place;

    @Nullable
    @Description("What happened, in our words.")
    public String summary;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @Sortable
    @Description("By which the event is sorted: the first day of the earliest dating that isn't a slip.")
    public LocalDate sortDate;

    @OneToMany(mappedBy = "event")
    @OrderBy("ordinal")
    @Description("When it happened, according to each source that says so. Disagreement stands side by side.")
    public List<Dating> datings;

    @OneToMany(mappedBy = "event")
    @OrderBy("ordinal")
    @Description("Who took part.")
    public List<Participant> participants;

    @ManyToMany
    @JoinTable(name = "event_topic", joinColumns = @JoinColumn(name = "event_id"), inverseJoinColumns = @JoinColumn(name = "topic_id"))
    @OrderColumn(name = "ordinal")
    @Description("Subject headings.")
    public List<Topic> topics;
}
