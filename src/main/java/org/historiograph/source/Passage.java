package org.historiograph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.historiograph.graph.Sortable;
import org.historiograph.graph.Thing;

import io.smallrye.graphql.api.DefaultNonNull;

@Entity
@DefaultNonNull
@Description("The place in a document that records something of the corpus: an anchor by which it is found again, without the text.")
public class Passage extends Thing {

    @Sortable
    @Description("Document and place, for example kowalsky-2019/p16s3: the third sentence of paragraph 16.")
    public String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("The document.")
    public Work document;

    @Description("The place in the document.")
    public Locator locator;

    @Name("offset")
    @Column(name = "span_offset")
    @Description("Where the passage begins in the stream of the document's letters and digits in lower case, counted from 0.")
    public int offset;

    @Name("length")
    @Column(name = "span_length")
    @Description("How many letters and digits the passage has.")
    public int length;

    @Ignore
    public long rollingHash;

    @Name("sha256")
    @Column(name = "sha256")
    @Description("SHA-256 of the passage's letters and digits in lower case (UTF-8), in hexadecimal.")
    public String sha256;
}
