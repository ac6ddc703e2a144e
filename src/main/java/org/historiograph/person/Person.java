package org.historiograph.person;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Searchable;
import org.historiograph.graph.Sortable;
import org.historiograph.graph.Thing;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("A historian, a historical actor, or both. The parts of the name are those of CSL.")
public class Person extends Thing implements Searchable {

    @Sortable
    @Description("Short unique name, for example oleg-khlevniuk.")
    public String slug;

    @Description("The name as it is printed.")
    public String name;

    @Sortable
    @Description("The name as it is sorted, family name first.")
    public String sortName;

    @Nullable
    @Description("Family name.")
    public String family;

    @Nullable
    @Description("Given names.")
    public String given;

    @Nullable
    @Description("Jr., III and the like.")
    public String suffix;

    @Nullable
    @Description("A particle that is dropped when only the family name is shown (Ludwig van Beethoven's van).")
    public String droppingParticle;

    @Nullable
    @Description("A particle that stays with the family name (Charles de Gaulle's de).")
    public String nonDroppingParticle;

    @Nullable
    @Description("The whole name where it has no parts, as of an institution.")
    public String literal;

    @Enumerated(EnumType.STRING)
    @Description("The capacities in which the corpus knows this person.")
    public List<PersonRole> roles;

    @Nullable
    @Description("Who this is, in a few words.")
    public String description;

    @Nullable
    @Description("Date of birth (EDTF).")
    public String born;

    @Nullable
    @Description("Date of death (EDTF).")
    public String died;

    @Nullable
    @Description("Identifier in the Virtual International Authority File.")
    public String viaf;

    @Nullable
    @Description("Identifier in Wikidata.")
    public String wikidata;

    @Nullable
    @Description("International Standard Name Identifier.")
    public String isni;

    @Description("Names of the fields that the documents don't give and an editor filled in.")
    public List<String> completed;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @Ignore
    @Nullable
    public UUID passageId;

    @OneToMany(mappedBy = "person")
    @OrderBy("ordinal")
    @Description("Offices and other dated roles, as documents give them.")
    public List<Office> offices;
}
