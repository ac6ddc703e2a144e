package org.historiograph.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Row;
import org.historiograph.source.Locator;
import org.historiograph.source.Work;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("A link of a chain of attribution: a work that reports what the link before it says.")
public class Attribution extends Row {

    @ManyToOne(fetch = FetchType.LAZY)
    @Ignore
    public Evidence evidence;

    @Ignore
    public int ordinal;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "work_id")
    @Description("The work that reports it.")
    public Work source;

    @Nullable
    @Description("Where in that work.")
    public Locator locator;
}
