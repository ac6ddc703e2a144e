package org.historiograph.http;

import java.util.Map;

import graphql.language.Document;
import graphql.language.Node;
import graphql.language.Value;

/** Counts the values that a request gives: each item of a list and each member of an object is one. */
final class InputValues {

    private InputValues() {
    }

    static long count(Document document) {
        return count((Node<?>) document);
    }

    private static long count(Node<?> node) {
        long count = node instanceof Value<?> ? 1 : 0;
        for (Node<?> child : node.getChildren())
            count += count(child);
        return count;
    }

    static long count(Object value) {
        if (value instanceof Map<?, ?> map)
            return 1 + map.values().stream().mapToLong(InputValues::count).sum();
        if (value instanceof Iterable<?> items) {
            long count = 1;
            for (Object item : items)
                count += count(item);
            return count;
        }
        return 1;
    }
}
