package org.historiograph.corpus;

import org.historiograph.corpus.anchor.Anchor;
import org.historiograph.corpus.anchor.Letters;

/** Makes an anchor for lines of a text. */
final class AnchorMaker {
    private final String text;

    AnchorMaker(String text) {
        this.text = text;
    }

    /**
     * The anchor of a range of lines.
     *
     * @param first the first line, from 1
     * @param last the last line
     * @param from words with which the passage begins; null where it begins with the line
     * @param to words with which it ends; null where it ends with the line
     * @throws UsageException if there are no such lines, or no such words in them
     */
    Anchor lines(int first, int last, String from, String to) {
        int start = lineStart(first);
        int end = lineStart(last + 1);
        if (start >= text.length() || first > last)
            throw new UsageException(
                    "there are no lines " + first + "-" + last + ": the text has " + Utf8.line(text, text.length()) + " lines");
        // A line's end is a boundary for normalisation too, so the parts can be normalised one by one.
        int offset = Letters.of(text.substring(0, start)).length();
        String span = Letters.of(text.substring(start, end));
        int begin = from == null ? 0 : find(span, from, 0);
        int finish = to == null ? span.length() : find(span, to, begin) + Letters.of(to).length();
        if (begin == finish)
            throw new UsageException("the lines " + first + "-" + last + " have no letters or digits");
        return Anchor.of(Letters.of(text), offset + begin, offset + finish);
    }

    private int lineStart(int line) {
        int start = 0;
        for (int i = 1; i < line && start < text.length(); i++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        return start;
    }

    private static int find(String span, String words, int from) {
        String letters = Letters.of(words);
        int place = letters.isEmpty() ? -1 : span.indexOf(letters, from);
        if (place < 0)
            throw new UsageException("the lines don't have the words '" + words + "'");
        if (span.indexOf(letters, place + 1) >= 0)
            throw new UsageException("the lines have the words '" + words + "' several times; give more words, or fewer lines");
        return place;
    }
}
