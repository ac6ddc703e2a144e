package org.historiograph.corpus;

import static org.historiograph.graph.NodeType.PASSAGE;
import static org.historiograph.graph.NodeType.WORK;

import java.util.UUID;

/** The anchors of a document. */
final class DocumentReader {
    private DocumentReader() {
    }

    static void read(Entry root) {
        String document = root.needed("document");
        UUID id = root.reference(WORK, "document");
        if (!root.file.reading().documents.add(document))
            root.problem("the document '" + document + "' already has a file");
        root.add(new Row(Table.DOCUMENT).set("work_id", id).set("file", root.text("file")).set("length", root.number("length"))
                .set("sha256", root.text("sha256")));
        root.named("passages").forEach((name, passage) -> read(passage, document, id, name, root.number("length")));
    }

    private static void read(Entry passage, String document, UUID documentId, String name, int documentLength) {
        String slug = document + "/" + name;
        int offset = passage.number("offset");
        int length = passage.number("length");
        if ((long) offset + length > documentLength)
            passage.problem("the passage '" + name + "' ends at " + ((long) offset + length)
                    + ", beyond the document's length of " + documentLength);
        if (!name.contains("s"))
            passage.file.reading().coverage.unit(document, name, passage.text("nothing"));
        passage.add(
                new Row(Table.PASSAGE).set("id", passage.define(PASSAGE, slug)).set("slug", slug).set("document_id", documentId)
                        .set("locator", LocatorColumns.of(passage.entry("locator"))).set("span_offset", offset)
                        .set("span_length", length)
                        .set("rolling_hash", hash(passage.needed("hash"))).set("sha256", passage.text("sha256"))
                        .set("nothing", passage.text("nothing")));
    }

    /** The hash that the digits write; 0 if they are none, which the schema has reported. */
    private static long hash(String digits) {
        return digits.matches("[0-9a-f]{16}") ? Long.parseUnsignedLong(digits, 16) : 0;
    }
}
