package org.historiograph.debate;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import org.eclipse.microprofile.graphql.Description;
import org.historiograph.graph.Searchable;
import org.historiograph.graph.Sortable;
import org.historiograph.graph.Thing;
import org.historiograph.source.Passage;
import org.historiograph.topic.Topic;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("A question that historians answer differently.")
public class Debate extends Thing implements Searchable {

    @Sortable
    @Description("Short unique name, for example soviet-intervention-in-spain.")
    public String slug;

    @Sortable
    @Description("The question in plain words.")
    public String question;

    @Nullable
    @Description("What is at stake.")
    public String summary;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @Nullable
    @Description("The time that the question is about (EDTF, usually an interval).")
    public String scope;

    @Nullable
    @Description("The first day of that time.")
    public LocalDate scopeEarliest;

    @Nullable
    @Description("The last day of that time.")
    public LocalDate scopeLatest;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where a document puts the question.")
    public Passage passage;

    @ManyToMany
    @JoinTable(name = "debate_topic", joinColumns = @JoinColumn(name = "debate_id"), inverseJoinColumns = @JoinColumn(name = "topic_id"))
    @OrderColumn(name = "ordinal")
    @Description("Subject headings.")
    public List<Topic> topics;
}
