package resolvers;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Ignore;

public record Balance(List<PeriodBalance> byDecade) {

    public record PeriodBalance(@Ignore UUID subject, int year, int supporting, int opposing, int supportingIndependent,
            int opposingIndependent) {
    }
}
