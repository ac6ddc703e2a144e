package org.historiograph.comparison;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.historiograph.person.Person;
import org.historiograph.source.Work;

@Description("One of those compared, and what he, she or it brings forward on the claim.")
public record Side(
        @Ignore int rank,
        @Description("The person, when people are compared.") Person person,
        @Description("The source, when sources are compared.") Work source,
        @Ignore @NonNull UUID claimId,
        @Ignore UUID personId,
        @Ignore UUID sourceId) {
}
