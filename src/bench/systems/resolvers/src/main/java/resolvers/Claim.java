package resolvers;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

@Entity
public class Claim extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;
    public String slug;
    public String statement;
    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enum("ClaimKind")
    public enum Kind {
        CAUSAL,
        FACTUAL,
        INTERPRETIVE,
        EVALUATIVE,
        QUANTITATIVE,
        METHODOLOGICAL
    }
}
