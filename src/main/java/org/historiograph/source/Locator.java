package org.historiograph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.graphql.Description;
import org.hibernate.annotations.Struct;

/** A place in a work, in the parts that historians cite by; all texts, since pages may be roman and ranges are common. */
@Embeddable
@Struct(name = "locator", attributes = { "volume", "part", "chapter", "section", "page", "column", "paragraph", "note",
        "letter", "folio",
        "number", "date", "label" })
@Description("A place in a work. Every part is a text; ranges have a hyphen.")
public class Locator {

    @Description("Volume.")
    public String volume;

    @Description("Part.")
    public String part;

    @Description("Chapter.")
    public String chapter;

    @Description("Section.")
    public String section;

    @Description("Page or pages.")
    public String page;

    @Column(name = "\"column\"")
    @Description("Column.")
    public String column;

    @Description("Paragraph, counted from the beginning of the work.")
    public String paragraph;

    @Description("Footnote or endnote.")
    public String note;

    @Description("Number of a letter in a collection.")
    public String letter;

    @Description("Folio or leaf (in Russian archives list, plural listy).")
    public String folio;

    @Description("Number of a document or entry in a collection.")
    public String number;

    @Description("Date of an entry, letter or issue, as the source gives it.")
    public String date;

    @Description("The whole place as a historian would print it, for example: vol. 2, no. 286, pp. 205–206.")
    public String label;
}
