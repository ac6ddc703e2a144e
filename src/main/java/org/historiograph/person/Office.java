package org.historiograph.person;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Row;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("What somebody was, from when until when, according to a document.")
public class Office extends Row {

    @ManyToOne(fetch = FetchType.LAZY)
    @Ignore
    public Person person;

    @Ignore
    public int ordinal;

    @Description("The office.")
    public String title;

    @Nullable
    @Column(name = "\"from\"")
    @Description("Since when (EDTF).")
    public String from;

    @Nullable
    @Description("Until when (EDTF).")
    public String until;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @Ignore
    public UUID passageId;
}
