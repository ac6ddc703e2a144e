package org.historiograph.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLCompositeType;

/**
 * The fields that are asked of one object so far, in whatever fragment: a name in the answer stands for one field with one set
 * of arguments (GraphQL, section 5.3.2).
 */
final class Scope {

    /**
     * @param text the field with its name in the answer and its arguments
     * @param owner the name of the type that has it
     * @param type its type; null when that has no fields
     * @param scope what is asked of its objects; null when there are none
     */
    record Mention(String text, String owner, GraphQLCompositeType type, Scope scope) {
    }

    private final Scope outer;
    private final Map<String, Mention> mentions = new LinkedHashMap<>();

    private Scope(Scope outer) {
        this.outer = outer;
    }

    Scope() {
        this(null);
    }

    /** A scope for a fragment that is read into this one. */
    Scope forFragment() {
        return new Scope(this);
    }

    boolean has(String key) {
        return mentions.containsKey(key) || outer != null && outer.has(key);
    }

    void add(String key, Mention mention) {
        mentions.put(key, mention);
    }

    /** What could be said once more on the type. */
    List<Mention> of(String type) {
        return new ArrayList<>(mentions.values().stream().filter(mention -> mention.owner().equals(type)).toList());
    }

    boolean fits(Scope fragment) {
        return fragment.mentions.keySet().stream().noneMatch(this::has);
    }

    void addAll(Scope fragment) {
        mentions.putAll(fragment.mentions);
    }
}
