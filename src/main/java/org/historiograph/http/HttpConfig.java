package org.historiograph.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set about GraphQL over HTTP. Every limit is on unless it is raised. */
@ConfigMapping(prefix = "historiograph.http")
public interface HttpConfig {

    Limits limits();

    Client client();

    Reads reads();

    Cache cache();

    Documents documents();

    /** What one request may be. A request beyond a limit is refused before it costs the database anything. */
    interface Limits {
        /** Bytes of a request's body. Refused with 413 and BODY_TOO_LARGE. */
        @WithDefault("256K")
        MemorySize bodyBytes();

        /** How long a client may take to send its body. Ended with 408 and BODY_TOO_SLOW. */
        @WithDefault("10S")
        Duration bodyTime();

        /** Operations in one request (a JSON array); 0 refuses arrays. BATCHING_DISABLED, BATCH_TOO_LARGE. */
        @WithDefault("0")
        int batch();

        /** Characters of a document. DOCUMENT_TOO_LONG. */
        @WithDefault("50000")
        int characters();

        /** Tokens of a document. TOO_MANY_TOKENS. */
        @WithDefault("5000")
        int tokens();

        /** Nested fields, fragments spread. Introspection by common tools needs 15. TOO_DEEP. */
        @WithDefault("20")
        int depth();

        /** Fields, fragments spread. TOO_MANY_FIELDS. */
        @WithDefault("2000")
        int fields();

        /** Fields under another name than their own. TOO_MANY_ALIASES. */
        @WithDefault("100")
        int aliases();

        /** Fields of the operation itself. TOO_MANY_ROOT_FIELDS. */
        @WithDefault("20")
        int rootFields();

        /** Directives. TOO_MANY_DIRECTIVES. */
        @WithDefault("50")
        int directives();

        /** Fields asked for once more in the same place. TOO_MANY_REPEATED_FIELDS. */
        @WithDefault("50")
        int repeatedFields();

        /** Fragments defined in a document, and operations. TOO_MANY_DEFINITIONS. */
        @WithDefault("100")
        int definitions();

        /** Variables of an operation. TOO_MANY_VARIABLES. */
        @WithDefault("100")
        int variables();

        /** Values in arguments and variables, counting each item and member. TOO_MANY_INPUT_VALUES. */
        @WithDefault("1000")
        int inputValues();

        /** Items of a page; the schema allows no more than 100. PAGE_TOO_LARGE. */
        @WithDefault("100")
        int pageSize();

        /** Rows that an operation could ask for, page sizes multiplied down the tree. TOO_COSTLY. */
        @WithDefault("50000")
        long cost();
    }

    /**
     * What one client may ask for, in units of cost. A client is an address (of IPv6 its /64 network); behind a proxy, what the
     * proxy
     * says when {@code quarkus.http.proxy.proxy-address-forwarding} and {@code trusted-proxies} are set.
     */
    interface Client {
        /** Units to begin with, and the most that can be saved up. Refused with 429 and RATE_LIMITED beyond. */
        @WithDefault("1000000")
        long burst();

        /** Units that come back each second, a thousand million at most. */
        @WithDefault("100000")
        long refill();

        /** How many clients are remembered. */
        @WithDefault("100000")
        int known();
    }

    /** How many requests the database gets at once, and how many may wait for it. */
    interface Reads {
        /** Requests at work; as many connections are needed. */
        @WithDefault("${quarkus.datasource.reads.jdbc.max-size}")
        int concurrency();

        /** Requests that wait; beyond, 503 and OVERLOADED. */
        @WithDefault("256")
        int queue();

        /** How long a request may wait. */
        @WithDefault("2S")
        Duration patience();
    }

    /** Answers kept in memory, by document, variables and corpus revision. */
    interface Cache {
        /** Off for measuring; ETags stay. */
        @WithDefault("true")
        boolean enabled();

        /** Memory for answers. */
        @WithDefault("64M")
        MemorySize bytes();
    }

    /** Documents that clients name instead of sending them. */
    interface Documents {
        /** Memory for parsed documents, by estimate. */
        @WithDefault("64M")
        MemorySize cacheBytes();

        /** Memory for documents that clients registered by their hash (automatic persisted queries). */
        @WithDefault("8M")
        MemorySize automaticBytes();

        /** A folder of trusted documents: each {@code ID.graphql} is served as documentId=ID. */
        Optional<Path> trusted();

        /** Refuses all other documents, with DOCUMENT_NOT_TRUSTED. */
        @WithDefault("false")
        boolean trustedOnly();

        /**
         * Whoever sends this as the header Historiograph-Key may send any document, for example from the playground's tab
         * Headers.
         */
        Optional<String> key();
    }
}
