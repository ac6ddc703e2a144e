package org.historiograph.oracle;

import java.util.Map;

/**
 * An item as it stands in a list.
 *
 * @param link the row of the link table that puts it there; null when none does
 */
record Listed(Item item, Map<String, Object> link) {
}
