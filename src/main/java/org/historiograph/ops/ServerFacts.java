package org.historiograph.ops;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the database server says of itself and of our connection to it.
 *
 * @param version its major version
 * @param superuser whether we are connected as one
 * @param local whether the connection doesn't leave the machine
 * @param encrypted whether it is encrypted
 * @param fsync whether the server makes sure that what it wrote is on the disk
 * @param waitsForDisk whether a commit waits for that
 * @param utf8 whether the database stores text as UTF-8
 * @param connections how many connections ordinary users may have together
 */
record ServerFacts(int version, boolean superuser, boolean local, boolean encrypted, boolean fsync, boolean waitsForDisk,
        boolean utf8, int connections) {

    private static final String QUERY = """
            select current_setting('server_version_num')::int / 10000,
              current_setting('is_superuser') = 'on',
              inet_server_addr() is null or inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1',
              coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false),
              current_setting('fsync') = 'on',
              current_setting('synchronous_commit') <> 'off',
              current_setting('server_encoding') = 'UTF8',
              current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
            """;

    static ServerFacts ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new ServerFacts(row.getInt(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5),
                    row.getBoolean(6), row.getBoolean(7), row.getInt(8));
        }
    }
}
