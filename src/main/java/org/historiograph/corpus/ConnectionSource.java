package org.historiograph.corpus;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection to the database that a command works on; whoever asks for it closes it. */
@FunctionalInterface
public interface ConnectionSource {
    Connection open() throws SQLException;
}
