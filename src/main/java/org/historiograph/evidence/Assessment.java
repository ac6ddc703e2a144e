package org.historiograph.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.claim.Claim;
import org.historiograph.graph.Thing;
import org.historiograph.person.Person;
import org.historiograph.source.Locator;
import org.historiograph.source.Passage;
import org.historiograph.source.Work;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("What a scholar says of somebody else's claim, source or evidence. Several may disagree, and all are kept.")
public class Assessment extends Thing {

    @Ignore
    public String slug;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The claim that is assessed, if it is one.")
    public Claim claim;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "work_id")
    @Description("The source that is assessed, if it is one.")
    public Work source;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The piece of evidence that is assessed, if it is one.")
    public Evidence evidence;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessor_work_id")
    @Description("The work that passes the verdict.")
    public Work assessor;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessor_person_id")
    @Description("The person who passes it, where named.")
    public Person person;

    @Enumerated(EnumType.STRING)
    @Description("What it comes to.")
    public Verdict verdict;

    @Nullable
    @Description("What the verdict is about, where it isn't about the whole.")
    public String scope;

    @Nullable
    @Description("The assessor's own words, at most twelve.")
    public String wording;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @Nullable
    @Description("Where in the assessor's work, unless it is the document of the passage.")
    public Locator locator;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where a document records it.")
    public Passage passage;
}
