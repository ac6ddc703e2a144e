package org.historiograph.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.historiograph.graph.Sortable;
import org.historiograph.graph.Thing;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@Type("SourceRelation")
@DefaultNonNull
@Description("What one work does with another, and who says so.")
public class WorkRelation extends Thing {

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The work that does it.")
    public Work from;

    @Sortable
    @Enumerated(EnumType.STRING)
    @Description("What it does.")
    public WorkRelationKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The work to which it is done.")
    public Work to;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "work_id")
    @Description("The work that says so.")
    public Work saidBy;

    @Nullable
    @Description("Where in that work, unless it is the document of the passage.")
    public Locator locator;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where a document records it.")
    public Passage passage;
}
