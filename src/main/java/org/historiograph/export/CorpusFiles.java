package org.historiograph.export;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;

/** The files of a corpus in an archive, one after the other. */
final class CorpusFiles {

    // The same corpus gives the same bytes, whenever it is exported; an archive can't say that a time is unknown.
    private static final long NO_TIME = 315_532_800_000L;

    private final ZipOutputStream zip;

    CorpusFiles(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** Begins a file, which has to be closed before the next one begins. */
    CorpusFile begin(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        return new CorpusFile(zip, entry);
    }

    Series series(String kind) {
        return new Series(kind);
    }

    /** The files of a kind of things with names: a new one begins when one has enough. */
    final class Series implements AutoCloseable {

        private static final int ENOUGH = 5_000;

        private final String kind;
        private CorpusFile file;
        private int things;

        private Series(String kind) {
            this.kind = kind;
        }

        void add(String name, JsonNode thing) throws IOException {
            if (things % ENOUGH == 0) {
                close();
                int number = things / ENOUGH + 1;
                file = begin(kind + "/" + kind + (number == 1 ? "" : "-" + number) + ".yaml");
            }
            things++;
            file.entry(kind, name, thing);
        }

        @Override
        public void close() throws IOException {
            if (file == null)
                return;
            file.close();
        }
    }
}
