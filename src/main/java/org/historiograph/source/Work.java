package org.historiograph.source;

import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;
import org.historiograph.graph.Assessable;
import org.historiograph.graph.Kept;
import org.historiograph.graph.Searchable;
import org.historiograph.graph.Sortable;
import org.historiograph.graph.Thing;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

/** In the schema this is a Source; in Java that name belongs to the annotation of MicroProfile GraphQL. */
@Entity
@Type("Source")
@DefaultNonNull
@Description("A work or document that is cited or used as evidence: book, article, archival document, memoir, film... Fields are CSL variables.")
public class Work extends Thing implements Assessable, Searchable {

    @Sortable
    @Description("Short unique name, usually family name and year: kotkin-2017.")
    public String key;

    @Description("The CSL type: book, chapter, article-journal, document, motion_picture...")
    public String type;

    @Sortable
    @Enumerated(EnumType.STRING)
    @Description("How near the source is to what it tells of.")
    public Tier tier;

    @Nullable
    @Description("Title.")
    public String title;

    @Nullable
    @Description("Short title.")
    public String titleShort;

    @Description("The contributors in one line; empty when none is known.")
    public String byline;

    @Nullable
    @Description("Date of publication or of making (EDTF).")
    public String issued;

    @Nullable
    @Sortable
    @Description("Year of publication or of making: the first year that the date allows.")
    public Integer issuedYear;

    @Nullable
    @Description("Title of the journal, volume or series that contains the work.")
    public String containerTitle;

    @Nullable
    @Description("Title of the series.")
    public String collectionTitle;

    @Nullable
    @Description("Volume.")
    public String volume;

    @Nullable
    @Description("Issue.")
    public String issue;

    @Nullable
    @Description("Pages of the whole work in its container.")
    public String page;

    @Nullable
    @Description("Number, as of a working paper.")
    public String number;

    @Nullable
    @Description("How many volumes the work has.")
    public String numberOfVolumes;

    @Nullable
    @Description("How many pages the work has.")
    public String numberOfPages;

    @Nullable
    @Description("Number of the chapter in its book.")
    public String chapterNumber;

    @Nullable
    @Description("Edition.")
    public String edition;

    @Nullable
    @Description("Publisher.")
    public String publisher;

    @Nullable
    @Description("Place of publication.")
    public String publisherPlace;

    @Nullable
    @Description("Genre, for example doctoral thesis.")
    public String genre;

    @Nullable
    @Description("Medium.")
    public String medium;

    @Nullable
    @Description("The event at which the work was given.")
    public String eventTitle;

    @Nullable
    @Description("Place of that event.")
    public String eventPlace;

    @Nullable
    @Description("Archive, as a text.")
    public String archive;

    @Nullable
    @Name("doi")
    @Description("Digital Object Identifier.")
    public String doi;

    @Nullable
    @Name("isbn")
    @Description("International Standard Book Number.")
    public String isbn;

    @Nullable
    @Name("url")
    @Description("Address on the web.")
    public String url;

    @Nullable
    @Description("Language (BCP 47).")
    public String language;

    @Nullable
    @Description("Date of the original, where this is a later edition or a translation (EDTF).")
    public String originalDate;

    @Nullable
    @Embedded
    @Description("The archival reference, where the document is kept in an archive.")
    public Archival archival;

    @Nullable
    @Description("How the document that cites the work names it.")
    public String asCited;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @Description("Names of the fields that the citing document leaves out and an editor filled in.")
    public List<String> completed;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The work that contains this one.")
    public Work container;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where a document first names the work.")
    public Passage passage;

    @OneToMany(mappedBy = "work")
    @OrderBy("ordinal")
    @Kept(column = "credits", paths = { "role", "person.id", "person.slug", "person.name" })
    @Description("Who made the work, in the order of its title page.")
    public List<Contributor> contributors;

    @OneToMany(mappedBy = "work")
    @OrderBy("ordinal")
    @Description("Errors and misspellings in how the document names the work.")
    public List<Slip> slips;
}
