package org.historiograph.graph;

import java.util.List;

/** The interfaces that declare, by annotated methods without bodies, what clients can read. */
public record ReadFields(List<Class<?>> declarations) {
}
