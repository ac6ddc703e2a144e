package org.historiograph.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** What the description for Docker Compose refers to exists. */
class ComposeTest {

    private static final Path FOLDER = Path.of("deploy");
    private final JsonNode compose = Manifests.documents(FOLDER.resolve("compose.yaml")).get(0);

    @Test
    void filesAndVolumesExist() {
        for (JsonNode service : compose.get("services"))
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.textValue().split(":")[0];
                assertTrue(source.startsWith(".") ? Files.exists(FOLDER.resolve(source)) : compose.get("volumes").has(source),
                        source);
            }
        JsonNode build = compose.at("/services/historiograph/build");
        assertTrue(Files.exists(FOLDER.resolve(build.get("context").textValue()).resolve(build.get("dockerfile").textValue())));
    }

    @Test
    void settingsAreDocumented() throws Exception {
        Set<String> settings = new HashSet<>();
        compose.at("/services/historiograph/environment").fieldNames().forEachRemaining(settings::add);
        assertTrue(settings.contains("QUARKUS_DATASOURCE_JDBC_URL"));
        assertEquals(Set.of(), ManifestsTest.undocumented(settings));
    }

    @Test
    void theDatabaseIsTheOneThatIsMade() {
        JsonNode database = compose.at("/services/database/environment");
        JsonNode service = compose.at("/services/historiograph/environment");
        assertEquals("jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB").textValue(),
                service.get("QUARKUS_DATASOURCE_JDBC_URL").textValue());
        assertEquals(database.get("POSTGRES_USER"), service.get("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals(database.get("POSTGRES_PASSWORD"), service.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Test
    void prometheusAsksTheService() {
        JsonNode job = Manifests.documents(FOLDER.resolve("monitoring/prometheus.yml")).get(0).at("/scrape_configs/0");
        String[] target = job.at("/static_configs/0/targets/0").textValue().split(":");
        assertTrue(compose.at("/services/" + target[0] + "/ports/0").textValue().endsWith(":" + target[1]));
        assertEquals("/q/metrics", job.get("metrics_path").textValue());
    }
}
