package org.historiograph.citation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A work as a style cites it, in plain text.")
public record Citation(
        @Description("As an entry of a bibliography or a list of references; null where the style doesn't list such works, as with letters and conversations.") String bibliography,
        @NonNull @Description("As it is cited in the text, or for a style with notes: in a note. With the place where one is known.") String inText) {
}
