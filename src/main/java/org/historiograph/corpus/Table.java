package org.historiograph.corpus;

import java.util.Locale;

/** The tables that hold the corpus, each after those that it refers to. Their columns are known from the database alone. */
enum Table {
    TOPIC,
    PERSON,
    WORK,
    PASSAGE,
    DOCUMENT,
    CONTRIBUTOR,
    SLIP,
    OFFICE,
    EVENT,
    PARTICIPANT,
    DATING,
    EVENT_TOPIC,
    DEBATE,
    DEBATE_TOPIC,
    POSITION,
    CLAIM,
    HOLDING,
    DEBATE_CLAIM,
    POSITION_CLAIM,
    EVENT_CLAIM,
    TOPIC_CLAIM,
    EVIDENCE,
    ATTRIBUTION,
    ASSESSMENT,
    CLAIM_RELATION,
    WORK_RELATION;

    /** The name of the table. */
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the temporary table that takes up an import's rows for it. */
    String staged() {
        return "staged_" + sql();
    }
}
