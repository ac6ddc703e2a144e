package org.historiograph.export;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The exports of the packaged application. */
@QuarkusIntegrationTest
class ExportRoutesIT extends ExportRoutesTest {
}
