package org.historiograph.corpus;

/** How many rows a corpus inserts, updates and deletes. */
public record Difference(int inserted, int updated, int deleted) {
    static final Difference NONE = new Difference(0, 0, 0);

    Difference plus(Difference other) {
        return new Difference(inserted + other.inserted, updated + other.updated, deleted + other.deleted);
    }
}
