package org.historiograph.plan;

import java.io.IOException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Data of an answer, as JSON in UTF-8, with the corpus revision that they were read at. */
public final class Dated {

    private final long revision;
    private final Marks data;

    Dated(long revision, Marks data) {
        this.revision = revision;
        this.data = data;
    }

    /** The revision's number; 0 when there is none. */
    public long revision() {
        return revision;
    }

    /** How many bytes the data have. */
    public int length() {
        return data.length();
    }

    /** How many JSON objects there are, nearly the rows that were read. */
    public int objects() {
        return data.objects();
    }

    /** Copies the data to an array, in which they begin at the index. */
    public void copyTo(byte[] body, int at) {
        System.arraycopy(data.json(), 0, body, at, data.length());
    }

    <T> T read(ObjectMapper reader, TypeReference<T> type) throws IOException {
        return reader.readValue(data.json(), 0, data.length(), type);
    }
}
