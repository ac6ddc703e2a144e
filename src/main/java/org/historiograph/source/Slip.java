package org.historiograph.source;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Row;

import io.smallrye.graphql.api.DefaultNonNull;

@Entity
@DefaultNonNull
@Description("Where the document that cites a work errs or misspells.")
public class Slip extends Row {

    @ManyToOne(fetch = FetchType.LAZY)
    @Ignore
    public Work work;

    @Ignore
    public int ordinal;

    @Description("The field concerned.")
    public String field;

    @Description("What the document gives.")
    public String given;

    @Description("Why that is held to be a slip.")
    public String reason;
}
