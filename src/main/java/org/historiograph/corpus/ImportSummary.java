package org.historiograph.corpus;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What an import did.
 *
 * @param revision the number of the revision that it made; empty when nothing changed
 * @param files how many files the corpus has
 * @param changes the rows that were inserted, updated and deleted, over all tables
 * @param duration how long it took
 * @param reading how long of that the files were read and checked; all else is the database's
 */
public record ImportSummary(OptionalLong revision, int files, Difference changes, Duration duration, Duration reading) {
    @Override
    public String toString() {
        String took = String.format(Locale.ROOT, "%d files, %.1f s, of which %.1f s for reading", files,
                duration.toMillis() / 1000.0, reading.toMillis() / 1000.0);
        if (revision.isEmpty())
            return "Nothing has changed (" + took + ")";
        return "Revision " + revision.getAsLong() + ": " + changes.inserted() + " rows inserted, " + changes.updated()
                + " updated, " + changes.deleted()
                + " deleted (" + took + ")";
    }
}
