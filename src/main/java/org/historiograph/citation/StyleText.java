package org.historiograph.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Styles for one kind of place. citeproc-java takes two kinds of conditions as if they were not there: whether the place is a
 * page, a section...,
 * and whether works have to be told apart. Both are settled before it reads the style: the former because the kind is known,
 * the latter
 * because works are cited by themselves. The condition becomes one on a variable that citations at a place have, or on one that
 * none has.
 */
final class StyleText {

    private static final String GIVEN = "locator";
    private static final String NEVER_GIVEN = "dimensions";
    private static final Pattern CONDITION = Pattern.compile("<(?:if|else-if)\\b[^>]*>");
    private static final Pattern LOCATOR = Pattern.compile(" locator=\"([^\"]*)\"");
    private static final Pattern VARIABLES = Pattern.compile(" variable=\"([^\"]*)\"");

    private StyleText() {
    }

    /** @param place a locator type of CSL, for example {@code page} */
    static String of(CitationStyle style, String place) {
        return CONDITION.matcher(file(style.file + ".csl")).replaceAll(tag -> Matcher.quoteReplacement(settled(tag, place)));
    }

    private static String settled(MatchResult condition, String place) {
        String tag = condition.group().replace(" disambiguate=\"true\"", " variable=\"" + NEVER_GIVEN + "\"");
        Matcher locator = LOCATOR.matcher(tag);
        if (!locator.find())
            return tag;
        String variable = Arrays.asList(locator.group(1).split(" ")).contains(place) ? GIVEN : NEVER_GIVEN;
        String rest = locator.replaceFirst("");
        Matcher others = VARIABLES.matcher(rest);
        return others.find() ? others.replaceFirst(" variable=\"$1 " + variable + "\"")
                : rest.replaceFirst("^<(if|else-if)", "<$1 variable=\"" + variable + "\"");
    }

    static String file(String name) {
        try (InputStream stream = StyleText.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
