package org.historiograph.http;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the codes of errors mean, for clients. */
final class ErrorCodes {

    private ErrorCodes() {
    }

    /** Meanings by code, in the order of the alphabet. */
    static Map<String, String> all() {
        Properties meanings = new Properties();
        try {
            meanings.load(new StringReader(Examples.resource("/graphql/errors.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        meanings.forEach((code, meaning) -> sorted.put((String) code, (String) meaning));
        return sorted;
    }
}
