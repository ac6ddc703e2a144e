package org.historiograph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/** A file format in which a part of the corpus can be taken away. */
interface Format {

    /** What its files' names end in, without a dot. */
    String extension();

    String mediaType();

    /** Writes the part, as it is read; the stream is flushed at the end and left open. */
    void write(Part part, OutputStream out) throws IOException, SQLException;
}
