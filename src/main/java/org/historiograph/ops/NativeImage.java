package org.historiograph.ops;

import io.quarkus.runtime.annotations.RegisterResourceBundle;

/** What no extension tells native-image about. */
// Messages of graphql-java; the extension knows of Validation and Parsing only.
@RegisterResourceBundle(bundleName = "i18n.Scalars")
@RegisterResourceBundle(bundleName = "i18n.Execution")
@RegisterResourceBundle(bundleName = "i18n.General")
// Messages of the JSON Schema validator, which registers the file but not the bundle.
@RegisterResourceBundle(bundleName = "jsv-messages")
final class NativeImage {

    private NativeImage() {
    }
}
