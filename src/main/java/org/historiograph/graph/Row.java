package org.historiograph.graph;

import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Ignore;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A row of the corpus: identified by what it is (see {@link NodeType}), and aware of the revision that last changed it. */
@MappedSuperclass
public abstract class Row extends PanacheEntityBase {

    @Id
    @Ignore
    public UUID id;

    /** Number of the corpus revision that last changed this row. */
    @Ignore
    public long revision;

    /** For optimistic locking: grows with every change of the row. */
    @Version
    @Ignore
    public int version;
}
