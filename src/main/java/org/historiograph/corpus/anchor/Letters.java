package org.historiograph.corpus.anchor;

import java.text.Normalizer;

/**
 * The stream of a text's letters and digits in lower case: what remains of it however lines are broken, words hyphenated and
 * marks set.
 */
public final class Letters {
    private Letters() {
    }

    /**
     * The stream of a text: Unicode NFKC, then of each code point that {@link Character#isLetterOrDigit(int)} its lower case.
     * Letter by letter, for
     * then a letter's neighbours don't matter, as they would for a final sigma. Offsets and lengths in the stream count Java's
     * chars (UTF-16 units).
     */
    public static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
