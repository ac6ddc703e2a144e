package org.historiograph.http;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.historiograph.http.Problem.Error;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;

/** Parses documents, holds them to the limits, validates them, and remembers the outcome. */
@Singleton
class Documents {

    /** Estimate of the memory that a document takes for each character, its syntax tree and its plans included. */
    private static final int BYTES_PER_CHARACTER = 100;

    /** The first few say enough, and a hundred would be an answer much larger than its request. */
    private static final int MOST_ERRORS = 8;

    private final Engine engine;
    private final HttpConfig.Limits limits;
    private final Cache<String, Prepared> known;

    Documents(Engine engine, HttpConfig config) {
        this.engine = engine;
        this.limits = config.limits();
        this.known = Caffeine.newBuilder().maximumWeight(config.documents().cacheBytes().asLongValue())
                .weigher((String text, Prepared prepared) -> 500 + text.length() * BYTES_PER_CHARACTER).build();
    }

    /** The document if it was seen lately, otherwise null. */
    Prepared known(String text) {
        return known.getIfPresent(text);
    }

    Prepared prepare(String text) {
        return known.get(text, this::read);
    }

    private Prepared read(String text) {
        if (text.length() > limits.characters())
            return Prepared.refused(List.of(new Error("DOCUMENT_TOO_LONG", "The document has " + text.length()
                    + " characters; " + limits.characters() + " are allowed.", List.of())));
        try {
            Document document = Parser
                    .parse(ParserEnvironment.newParserEnvironment().document(text).parserOptions(options()).build());
            List<Error> errors = new Extent(document, limits).errors();
            return Prepared.of(text, document, errors.isEmpty() ? validate(engine.schema(), document) : errors);
        } catch (InvalidSyntaxException e) {
            return Prepared.refused(List.of(syntax(e)));
        }
    }

    private ParserOptions options() {
        return ParserOptions.newParserOptions().maxCharacters(limits.characters()).maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.characters()).captureIgnoredChars(false).captureLineComments(false).build();
    }

    private Error syntax(InvalidSyntaxException e) {
        if (e instanceof ParseCancelledException)
            return new Error("TOO_MANY_TOKENS", "The document has more than the allowed " + limits.tokens() + " tokens.",
                    List.of());
        if (e instanceof ParseCancelledTooDeepException)
            return new Error("TOO_DEEP", "The document is nested too deeply.", List.of());
        return new Error("PARSE_FAILED", e.getMessage(), e.getLocation() == null ? List.of() : List.of(e.getLocation()));
    }

    private static List<Error> validate(GraphQLSchema schema, Document document) {
        return ParseAndValidate.validate(schema, document, Locale.ENGLISH).stream().limit(MOST_ERRORS)
                .map(error -> new Error("VALIDATION_FAILED", error.getMessage(),
                        error.getLocations() == null ? List.of() : error.getLocations()))
                .toList();
    }
}
