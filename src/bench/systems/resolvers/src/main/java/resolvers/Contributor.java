package resolvers;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.eclipse.microprofile.graphql.Ignore;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

@Entity
public class Contributor extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;
    @Ignore
    public UUID workId;
    @Ignore
    public int ordinal;
    @Enumerated(EnumType.STRING)
    public Role role;
    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    public enum Role {
        AUTHOR,
        EDITOR,
        TRANSLATOR,
        DIRECTOR,
        INTERVIEWER,
        COMPOSER,
        PHOTOGRAPHER,
        RECIPIENT
    }
}
