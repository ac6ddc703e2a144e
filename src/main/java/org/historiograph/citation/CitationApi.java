package org.historiograph.citation;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.evidence.Evidence;
import org.historiograph.graph.Called;
import org.historiograph.source.Work;

@GraphQLApi
public interface CitationApi {

    @Called("work_citation")
    @Description("The work as a style cites it. Each is cited by itself: works that would look the same in a text aren't told apart by letters after the year.")
    Citation citation(@Source Work work,
            @NonNull @Name("style") @DefaultValue("CHICAGO_AUTHOR_DATE") @Description("The style.") CitationStyle style);

    @Called("evidence_citation")
    @Description("The source as a style cites it, with the place where it stands on the claim. Pages are not abbreviated: 319–323, not 319–23.")
    Citation citation(@Source Evidence evidence,
            @NonNull @Name("style") @DefaultValue("CHICAGO_AUTHOR_DATE") @Description("The style.") CitationStyle style);
}
