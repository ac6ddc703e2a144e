package org.historiograph.ops;

import io.quarkus.runtime.annotations.RegisterResourceBundle;

/** What no extension tells native-image about. Quarkus sees one of these annotations at a class, not several. */
final class NativeImage {

    private NativeImage() {
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
