package org.historiograph.argument;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@Description("Positions, claims and evidence with the relations between them, flat and ready to draw.")
public record ArgumentMap(
        @Ignore String debate,
        @Ignore String claim,
        @Ignore int depth,
        @Ignore int most,
        @Description("Whether there is more than the map shows. What is nearest to its subject is shown first.") boolean cut) {
}
