package org.historiograph.oracle;

import java.util.Map;

/**
 * A request for an engine.
 *
 * @param operation its operation's name; null when it has none
 */
record Given(String query, String operation, Map<String, Object> variables) {

    /** An enum value that is to be written into a query, where it isn't a text. */
    record Constant(String name) {

        @Override
        public String toString() {
            return name;
        }
    }
}
