package org.historiograph.corpus;

import static org.historiograph.graph.NodeType.TOPIC;

/** Subject headings. */
final class TopicReader {
    private TopicReader() {
    }

    static void read(Entry root) {
        root.named("topics")
                .forEach((slug, topic) -> topic.add(new Row(Table.TOPIC).set("id", topic.define(TOPIC, slug)).set("slug", slug)
                        .set("label", topic.text("label")).set("broader_id", topic.reference(TOPIC, "broader"))
                        .set("note", topic.text("note"))));
    }
}
