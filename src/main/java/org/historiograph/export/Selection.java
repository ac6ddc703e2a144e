package org.historiograph.export;

import java.sql.Connection;
import java.sql.SQLException;

/** What a client wants to take away, whatever the format. */
interface Selection {

    /** The name of the download, without what tells the format. */
    String name();

    /** @throws Refusal when there is nothing to export, which isn't the same as an export of nothing */
    Scope scope(Connection connection) throws SQLException;
}
