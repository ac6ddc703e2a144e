package org.historiograph.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Row;
import org.historiograph.person.Person;

import io.smallrye.graphql.api.DefaultNonNull;

@Entity
@DefaultNonNull
@Description("Who made a work, and as what.")
public class Contributor extends Row {

    @ManyToOne(fetch = FetchType.LAZY)
    @Ignore
    public Work work;

    @Ignore
    public int ordinal;

    @Enumerated(EnumType.STRING)
    @Description("What the person did.")
    public ContributorRole role;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Who.")
    public Person person;
}
