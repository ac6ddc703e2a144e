package org.historiograph.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResourceBundle;

/** What no extension tells native-image about. Quarkus sees one of these annotations at a class, not several. */
final class NativeImage {

    private NativeImage() {
    }

    /**
     * Caffeine has a class for each combination of what a cache and its entries can have, and finds them by name. The
     * extension knows the usual ones; these are a maximum weight (with statistics and
     * without), weak keys with a maximum size, and entries that expire after
     * access.
     */
    @RegisterForReflection(classNames = { "com.github.benmanes.caffeine.cache.SSMW",
            "com.github.benmanes.caffeine.cache.SSSMW", "com.github.benmanes.caffeine.cache.WSMS",
            "com.github.benmanes.caffeine.cache.FSMS", "com.github.benmanes.caffeine.cache.PSAMS" })
    static final class Caches {
    }

    /** Messages of graphql-java; the extension knows of Validation and Parsing only. */
    @RegisterResourceBundle(bundleName = "i18n.Scalars")
    static final class ScalarMessages {
    }

    @RegisterResourceBundle(bundleName = "i18n.Execution")
    static final class ExecutionMessages {
    }

    @RegisterResourceBundle(bundleName = "i18n.General")
    static final class GeneralMessages {
    }

    /** Messages of the JSON Schema validator, which registers the file but not the bundle. */
    @RegisterResourceBundle(bundleName = "jsv-messages")
    static final class SchemaValidatorMessages {
    }
}
