package resolvers;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.Formula;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Its claim and work are ids, not associations, since they are loaded in batches of their own. */
@Entity
public class Evidence extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;
    @Ignore
    public UUID claimId;
    @Ignore
    public UUID workId;
    @Enumerated(EnumType.STRING)
    public Stance stance;
    @Enumerated(EnumType.STRING)
    public Basis basis;
    public String summary;
    @Ignore
    @Formula("(locator).label")
    public String label;

    public Locator getLocator() {
        return label == null ? null : new Locator(label);
    }

    public record Locator(String label) {
    }

    public enum Stance {
        SUPPORTS,
        OPPOSES,
        QUALIFIES,
        DISCUSSES
    }

    public enum Basis {
        ARGUMENT,
        DOCUMENT,
        TESTIMONY,
        STATISTIC,
        SILENCE
    }
}
