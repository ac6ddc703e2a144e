package org.historiograph.ops;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A database server that the program brings itself, for whoever has none. The JVM application has one; the native
 * executable doesn't.
 */
public interface OwnDatabase {

    /** How to reach a server: what JDBC wants to know. */
    record Address(String url, String user) {
    }

    /** The one that this build of the program brings. */
    static Optional<OwnDatabase> find() {
        return ServiceLoader.load(OwnDatabase.class).findFirst();
    }

    /**
     * Starts the server on the directory's files, which are made when there are none; it stops when the program does.
     *
     * @throws StartException when it can't be, with a message for the user
     */
    Address start(Path directory);

    /** The server of another process that holds the directory; empty when none does. */
    Optional<Address> running(Path directory);
}
