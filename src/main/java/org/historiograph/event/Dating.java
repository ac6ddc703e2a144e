package org.historiograph.event;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.historiograph.graph.Row;
import org.historiograph.source.Locator;
import org.historiograph.source.Passage;
import org.historiograph.source.Work;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;

@Entity
@DefaultNonNull
@Description("When an event happened according to one source.")
public class Dating extends Row {

    @ManyToOne(fetch = FetchType.LAZY)
    @Ignore
    public Event event;

    @Ignore
    public int ordinal;

    @Description("The date as the source gives it (EDTF): 1936-07-18, 1939~, 1936/1939...")
    public String date;

    @Description("The first day that the date allows.")
    public LocalDate earliest;

    @Description("The last day that the date allows.")
    public LocalDate latest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "work_id")
    @Description("The source that dates the event so.")
    public Work source;

    @Nullable
    @Description("Where in that source, unless it is the document of the passage.")
    public Locator locator;

    @Nullable
    @Description("Why the date is held to be a slip; null when it isn't one.")
    public String slip;

    @Nullable
    @Description("Editor's note.")
    public String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @Description("Where a document records it.")
    public Passage passage;
}
