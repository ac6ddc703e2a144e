package org.historiograph.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Texts in UTF-8, strictly: a file in another encoding must not be read as if it were one with odd characters. */
final class Utf8 {
    private Utf8() {
    }

    /**
     * The text that the bytes encode, without a byte order mark.
     *
     * @throws CharacterCodingException if they aren't UTF-8; its message names the first line that isn't
     */
    static String decode(byte[] bytes) throws CharacterCodingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError())
            throw new NotUtf8Exception(line(text, text.length()));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The line, from 1, of a position in a text. */
    static int line(String text, int position) {
        return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
    }

    /** Bytes that are not UTF-8. */
    static final class NotUtf8Exception extends CharacterCodingException {
        private static final long serialVersionUID = 1;

        final int line;

        NotUtf8Exception(int line) {
            this.line = line;
        }

        @Override
        public String getMessage() {
            return "line " + line + " is not UTF-8";
        }
    }
}
