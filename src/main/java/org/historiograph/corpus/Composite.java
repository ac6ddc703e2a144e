package org.historiograph.corpus;

import java.util.List;

/**
 * A value of a composite type of the database, its attributes in the order of the type's declaration; an attribute may be null.
 */
record Composite(List<String> attributes) {
}
