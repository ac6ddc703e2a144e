package org.historiograph.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Data with the corpus revision that they were read at. One statement has read both, so that they belong together whatever
 * server has answered and whatever was committed meanwhile.
 */
final class Dated {

    private final long revision;
    private final byte[] answer;
    private final int start;

    private Dated(long revision, byte[] answer, int start) {
        this.revision = revision;
        this.answer = answer;
        this.start = start;
    }

    /** @param answer the revision's number, a space, and the data, as a plan with revision gives them */
    static Dated of(byte[] answer) {
        int space = 0;
        while (answer[space] != ' ')
            space++;
        return new Dated(Long.parseLong(new String(answer, 0, space, StandardCharsets.US_ASCII)), answer, space + 1);
    }

    long revision() {
        return revision;
    }

    int length() {
        return answer.length - start;
    }

    /** How many JSON objects there are, but for braces in texts, which are too rare to look for. */
    int objects() {
        int braces = 0;
        for (int i = start; i < answer.length; i++)
            if (answer[i] == '{')
                braces++;
        return braces;
    }

    void writeTo(ByteArrayOutputStream body) {
        body.write(answer, start, length());
    }
}
