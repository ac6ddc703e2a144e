package org.historiograph.evidence;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.claim.Claim;
import org.historiograph.graph.Assessable;
import org.historiograph.graph.Searchable;
import org.historiograph.graph.Thing;
import org.historiograph.person.Person;
import org.historiograph.source.Locator;
import org.historiograph.source.Passage;
import org.historiograph.source.Work;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("Where one source stands on one claim: a located, attributed judgement.")
public class Evidence extends Thing implements Assessable, Searchable {

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The claim.")
    public Claim claim;

    @Ignore
    public int ordinal;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "work_id")
    @Description("The source.")
    public Work source;

    @Enumerated(EnumType.STRING)
    @Description("Where the source stands on the claim.")
    public Stance stance;

    @Enumerated(EnumType.STRING)
    @Description("What that rests on.")
    public Basis basis;

    @Enumerated(EnumType.STRING)
    @Description("What the document that records it does with the source.")
    public Usage usage;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Whose word it is, where that isn't the source's author: Stalin in somebody's memoirs.")
    public Person speaker;

    @Nullable
    @Description("Where in the source.")
    public Locator locator;

    @Description("What the source says or does for the claim, in our words.")
    public String summary;

    @Nullable
    @Description("At most twelve words, where the wording is the point.")
    public String quotation;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where a document records it.")
    public Passage passage;

    @OneToMany(mappedBy = "evidence")
    @OrderBy("ordinal")
    @Description("Who reports the source, from the source outwards: \"A says that B reports it\" is B, then A. Empty when the document speaks for itself.")
    public List<Attribution> chain;
}
