package org.historiograph.corpus;

import java.util.HashMap;
import java.util.Map;

/** Makes keys that may occur several times unique: the second is "key#2". */
final class Repeats {
    private final Map<String, Integer> seen = new HashMap<>();

    String unique(String key) {
        int times = seen.merge(key, 1, Integer::sum);
        return times == 1 ? key : key + "#" + times;
    }
}
