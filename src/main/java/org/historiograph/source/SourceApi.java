package org.historiograph.source;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.graph.Find;
import org.historiograph.graph.Rows;
import org.historiograph.graph.Through;
import org.historiograph.person.Office;
import org.historiograph.person.Person;

@GraphQLApi
public interface SourceApi {

    @Query
    @Find
    @Description("The source with this key.")
    Work source(@NonNull @Name("key") @Description("Short unique name, for example kotkin-2017.") String key);

    @Query
    @Rows(order = "key")
    @Description("Works and documents.")
    List<Work> sources();

    @Query
    @Find
    @Description("The passage with this slug.")
    Passage passage(@NonNull @Name("slug") @Description("Document and place, for example kowalsky-2019/p16s3.") String slug);

    @Rows(by = "contributors.person", order = { "issuedYear", "key" })
    @Description("The works to which this person contributed, oldest first.")
    List<Work> sources(@Source Person person);

    @Through("passageId")
    @Description("Where a document first names the person.")
    Passage passage(@Source Person person);

    @Through("passageId")
    @NonNull
    @Description("Where a document records the office.")
    Passage passage(@Source Office office);

    @Rows(by = "container", order = "key")
    @Description("The works that this one contains, as far as the corpus knows them.")
    List<Work> contents(@Source Work work);

    @Rows(by = "document", order = "offset")
    @Description("The passages of this document that record something of the corpus, in the order of its text.")
    List<Passage> passages(@Source Work work);

    @Rows(by = "from", order = "kind")
    @Description("What this work does with others.")
    List<WorkRelation> relations(@Source Work work);

    @Rows(by = "to", order = "kind")
    @Description("What other works do with this one.")
    List<WorkRelation> relationsTo(@Source Work work);

    @Query
    @Rows
    @Description("What works do with each other.")
    List<WorkRelation> sourceRelations();
}
