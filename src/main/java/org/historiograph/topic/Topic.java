package org.historiograph.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.historiograph.graph.Sortable;
import org.historiograph.graph.Thing;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("A subject heading.")
public class Topic extends Thing {

    @Sortable
    @Description("Short unique name, for example spanish-civil-war.")
    public String slug;

    @Description("The heading as it is printed.")
    public String label;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The heading above this one.")
    public Topic broader;

    @Nullable
    @Description("Editor's note.")
    public String note;
}
