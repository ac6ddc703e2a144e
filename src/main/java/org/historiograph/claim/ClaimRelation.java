package org.historiograph.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Thing;
import org.historiograph.source.Locator;
import org.historiograph.source.Passage;
import org.historiograph.source.Work;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("How one claim bears on another, and who draws the relation.")
public class ClaimRelation extends Thing {

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The claim that bears on the other.")
    public Claim from;

    @Ignore
    public int ordinal;

    @Enumerated(EnumType.STRING)
    @Description("How it bears on it.")
    public ClaimRelationKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The claim that it bears on.")
    public Claim to;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "work_id")
    @Description("The work that draws the relation.")
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
