package org.historiograph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.graphql.Description;

@Embeddable
@Description("Where an archive keeps a document.")
public class Archival {

    @Description("The archive, for example RGASPI.")
    public String repository;

    @Description("Fond: the records of one body or person.")
    public String fond;

    @Description("Opis: an inventory within the fond.")
    public String opis;

    @Description("Delo: a file.")
    public String delo;

    @Description("Listy: the leaves.")
    public String listy;

    @Column(name = "archive_collection")
    @Description("Collection, in archives that don't count in fonds.")
    public String collection;

    @Description("Box.")
    public String box;

    @Description("Folder.")
    public String folder;

    @Description("Item.")
    public String item;
}
