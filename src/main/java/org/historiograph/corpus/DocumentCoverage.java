package org.historiograph.corpus;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * What of one document the corpus rests on.
 *
 * @param carrying units that some record names
 * @param nothing units that carry nothing, each with the reason
 * @param uncovered units that no record names, for no given reason
 */
record DocumentCoverage(String document, List<String> carrying, Map<String, String> nothing, List<String> uncovered) {
    void print(PrintStream out) {
        out.println(document + ": " + carrying.size() + " units carry anchors, " + nothing.size() + " carry nothing, "
                + uncovered.size() + " are uncovered");
        if (!carrying.isEmpty())
            out.println("  carrying: " + String.join(" ", carrying));
        nothing.forEach((unit, reason) -> out.println("  nothing: " + unit + " (" + reason + ")"));
        if (!uncovered.isEmpty())
            out.println("  uncovered: " + String.join(" ", uncovered));
    }
}
