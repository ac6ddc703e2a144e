package org.historiograph.debate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Row;
import org.historiograph.person.Person;
import org.historiograph.source.Locator;
import org.historiograph.source.Passage;
import org.historiograph.source.Work;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("That somebody holds a position, and where.")
public class Holding extends Row {

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The position.")
    public Position position;

    @Ignore
    public int ordinal;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Who holds it; null when only a work is named.")
    public Person person;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "work_id")
    @Description("The work in which it is held; null when none is named.")
    public Work source;

    @Nullable
    @Description("Where in that work.")
    public Locator locator;

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

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where a document records it.")
    public Passage passage;
}
