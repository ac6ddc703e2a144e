package org.historiograph.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Cursors of earlier answers, by the fingerprint of the lists and orders that they belong to. */
final class Cursors {

    private static final int MOST = 50;

    private final Map<String, List<String>> known = new HashMap<>();

    void note(Ordering order, Listed item) {
        List<String> cursors = known.computeIfAbsent(order.fingerprint(), fingerprint -> new ArrayList<>());
        if (cursors.size() < MOST)
            cursors.add(order.cursor(item));
    }

    Optional<String> any(Ordering order, Random random) {
        return Optional.ofNullable(known.get(order.fingerprint())).map(cursors -> cursors.get(random.nextInt(cursors.size())));
    }
}
