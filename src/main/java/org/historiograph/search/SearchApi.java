package org.historiograph.search;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.historiograph.graph.Called;
import org.historiograph.graph.Longest;
import org.historiograph.graph.OneOf;
import org.historiograph.graph.Rows;
import org.historiograph.graph.Searchable;

@GraphQLApi
public interface SearchApi {

    /** The characters that a query may have: each of perhaps many hits has the query with it. */
    int LONGEST_QUERY = 500;

    @Query
    @Called("search")
    @Rows(order = "relevance desc")
    @Description("What has the words of the query, best first. Words are found in all their forms and with or without accents.")
    List<SearchHit> search(
            @NonNull @Longest(LONGEST_QUERY) @Name("query") @Description("Words; \"quoted words\" stand together; or between words finds either; -word excludes. A query of nothing but exclusions, or of words like the, finds nothing. At most "
                    + LONGEST_QUERY + " characters.") String query,
            @Name("types") @Description("The sorts of things to look for; all when not given.") List<SearchType> types);

    @Query
    @NonNull
    @Called(value = "search_facets", order = { "facet", "count desc", "value" })
    @Description("How the hits of a search fall into types, stances and decades of publication.")
    List<SearchFacet> searchFacets(
            @NonNull @Longest(LONGEST_QUERY) @Name("query") @Description("As for search.") String query,
            @Name("types") @Description("As for search.") List<SearchType> types);

    @NonNull
    @OneOf({ "debate", "position", "claim", "evidence", "source", "person", "event" })
    @Description("What was found.")
    Searchable node(@Source SearchHit hit);

    @NonNull
    @Called(value = "snippet", with = { "id", "type", "queryText" })
    @Description("The part of its text that has the words, as HTML in which <mark> surrounds them.")
    String snippet(@Source SearchHit hit);
}
