package resolvers;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

@Entity
@Type("Source")
public class Work extends PanacheEntityBase {
    @Id
    @Ignore
    public UUID id;
    public String key;
    public String title;
    public Integer issuedYear;
    public String byline;
}
