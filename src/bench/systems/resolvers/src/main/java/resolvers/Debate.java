package resolvers;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.eclipse.microprofile.graphql.Ignore;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

@Entity
public class Debate extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;
    public String slug;
    public String question;
}
