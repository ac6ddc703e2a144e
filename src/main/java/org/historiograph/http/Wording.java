package org.historiograph.http;

import java.util.regex.Pattern;

/** Takes Java's names out of messages that graphql-java words for programmers. */
final class Wording {

    private static final Pattern CLASS_NAME = Pattern
            .compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*|\\b(?:Linked|Hash|Array|Tree|Immutable)\\w*(?:Map|List|Set)\\b");

    private Wording() {
    }

    static String of(String message) {
        return message == null ? "The value is invalid." : CLASS_NAME.matcher(message).replaceAll("object");
    }
}
