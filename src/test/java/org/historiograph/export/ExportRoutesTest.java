package org.historiograph.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The addresses of the exports, on the corpus about the library of Vellmar. */
@QuarkusTest
class ExportRoutesTest {

    @ParameterizedTest
    @CsvSource({ "zip, application/zip", "csl.json, application/vnd.citationstyles.csl+json", "bib, application/x-bibtex",
            "ris, application/x-research-info-systems", "csv, text/csv; charset=utf-8; header=present",
            "jsonld, application/ld+json", "aif.json, application/json", "argdown, text/vnd.argdown; charset=utf-8" })
    void everyFormatIsThereForEveryPart(String extension, String type) {
        for (String part : new String[] { "corpus", "debates/who-lit-the-fire", "claims/claim-1" }) {
            String name = part.equals("corpus") ? "historiograph" : part.substring(part.indexOf('/') + 1);
            given().get("/export/" + part + "." + extension).then().statusCode(200).contentType(equalTo(type))
                    .header("Content-Disposition", "attachment; filename=\"" + name + "." + extension + "\"")
                    .header("ETag", startsWith("W/\"1-"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "zip, application/zip", "csl.json, application/vnd.citationstyles.csl+json", "bib, application/x-bibtex",
            "ris, application/x-research-info-systems", "csv, text/csv; charset=utf-8; header=present",
            "jsonld, application/ld+json", "aif.json, application/json", "argdown, text/vnd.argdown; charset=utf-8" })
    void aSearchResultIsThereInEveryFormat(String extension, String type) {
        given().queryParam("query", "Bücher OR Feuer").get("/export/search." + extension).then().statusCode(200)
                .contentType(equalTo(type))
                .header("Content-Disposition", "attachment; filename=\"search-bucher-or-feuer." + extension + "\"")
                .header("ETag", startsWith("W/\"1-"));
    }

    @Test
    void aSearchResultHasWhatTheSearchFinds() {
        JsonPath found = given().contentType("application/json")
                .body("""
                        {"query": "{ search(query: \\"quill\\", types: [SOURCE], first: 100) { nodes { source { key } } } }"}""")
                .post("/graphql").jsonPath();
        List<String> exported = given().get("/export/search.csl.json?query=quill&types=SOURCE,PERSON").jsonPath().getList("id");
        assertFalse(exported.isEmpty());
        assertEquals(Set.copyOf(found.getList("data.search.nodes.source.key")), Set.copyOf(exported));
    }

    @Test
    void whatFindsNothingIsAnExportOfNothing() {
        given().get("/export/search.csl.json?query=xqzzyk").then().statusCode(200).body("size()", equalTo(0));
        given().get("/export/search.bib?query=xqzzyk").then().statusCode(200).body(equalTo(""));
        given().head("/export/search.csv?query=xqzzyk").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "search.bib | 400 | what to search for",
            "search.bib?query= | 400 | what to search for",
            "search.bib?query=the | 400 | asks for nothing", "search.bib?query=-fire | 400 | asks for nothing",
            "search.bib?query=a%00b | 400 | null character",
            "search.bib?query=fire&types=SPEECH | 400 | DEBATE, POSITION, CLAIM",
            "search.pdf?query=fire | 404 | formats are zip", "search/fire.bib | 404 | search.{format}?query={words}" })
    void aWrongSearchIsExplained(String address, int status, String message) {
        given().urlEncodingEnabled(false).get("/export/" + address).then().statusCode(status).contentType("text/plain")
                .body(containsString(message));
    }

    @Test
    void whoHasTheRevisionGetsNothing() {
        String tag = given().head("/export/corpus.bib").then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get("/export/corpus.bib").then().statusCode(304).body(equalTo(""));
        given().header("If-None-Match", "\"other\"").get("/export/corpus.bib").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({ "debates/no-such-debate.bib, 404, no debate 'no-such-debate'",
            "debates/who-lit-the-fire.pdf, 404, no such format",
            "people/emil-tinder.bib, 404, no export at this address", "corpus, 404, no export at this address",
            "claims/Claim 1.bib, 400, lower-case letters" })
    void aWrongAddressIsExplained(String address, int status, String message) {
        given().urlEncodingEnabled(false).get("/export/" + address.replace(" ", "%20")).then().statusCode(status)
                .contentType("text/plain").body(containsString(message));
    }

    @Test
    void whatTheClientDoesNotAcceptIsNotSent() {
        given().accept("text/html, application/json;q=0.5").get("/export/corpus.bib").then().statusCode(406)
                .body(containsString("application/x-bibtex"));
        given().accept("application/*").get("/export/corpus.bib").then().statusCode(200);
    }

    @Test
    void anExportIsOnlyRead() {
        given().post("/export/corpus.bib").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void evidenceIsCitedWithItsPlace() {
        given().contentType("application/json")
                .body("""
                        {"query": "{ source(key: \\"moor-1982\\") { a: citation { inText } b: citation(style: APA) { bibliography } evidence(first: 1) { nodes { citation(style: MLA) { inText } } } } }"}""")
                .post("/graphql").then().statusCode(200).body("errors", equalTo(null))
                .body("data.source.a.inText", equalTo("(van der Moor 1982)"))
                .body("data.source.b.bibliography", containsString("(1982)"))
                .body("data.source.evidence.nodes[0].citation.inText", startsWith("(van der Moor"));
    }
}
