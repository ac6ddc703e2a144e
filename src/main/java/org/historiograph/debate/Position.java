package org.historiograph.debate;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Searchable;
import org.historiograph.graph.Sortable;
import org.historiograph.graph.Thing;
import org.historiograph.source.Passage;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("One answer to the question of a debate, or a school.")
public class Position extends Thing implements Searchable {

    @Sortable
    @Description("Short unique name.")
    public String slug;

    @Sortable
    @Description("What the position is called.")
    public String name;

    @Description("What it says, in a sentence.")
    public String thesis;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The debate that it answers.")
    public Debate debate;

    @Ignore
    public int ordinal;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where a document states it.")
    public Passage passage;

    @OneToMany(mappedBy = "position")
    @OrderBy("ordinal")
    @Description("Who holds it, and where; empty when the documents name nobody.")
    public List<Holding> holders;
}
