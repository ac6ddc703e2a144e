package org.historiograph;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service with the corpus that it ships. */
public class SeedsProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class, Map.of(TestDatabase.CORPUS, "seeds")));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
