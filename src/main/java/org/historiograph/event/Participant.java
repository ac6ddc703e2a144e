package org.historiograph.event;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Row;
import org.historiograph.person.Person;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("Who took part in an event, and as what.")
public class Participant extends Row {

    @ManyToOne(fetch = FetchType.LAZY)
    @Ignore
    public Event event;

    @Ignore
    public int ordinal;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Who.")
    public Person person;

    @Nullable
    @Description("As what.")
    public String role;
}
