package org.historiograph.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ConfigChecksTest {

    private static final ServerFacts SAFE = new ServerFacts(18, false, false, true, true, true, true, 97);
    private static final ConfigChecks.Settings MODEST = new ConfigChecks.Settings(20, Optional.empty());

    @Test
    void safeSettingsAreSilent() {
        assertEquals(List.of(), ConfigChecks.warnings(SAFE, MODEST));
    }

    @Test
    void theEmbeddedServerIsSafe() {
        assertEquals(List.of(),
                ConfigChecks.warnings(new ServerFacts(18, true, true, false, true, true, true, 97), MODEST));
    }

    @Test
    void everythingUnsafeIsToldAtOnce() {
        var settings = new ConfigChecks.Settings(98, Optional.of(List.of("https://example.org", "*")));
        List<String> warnings = ConfigChecks.warnings(new ServerFacts(14, true, false, false, false, false, false, 97),
                settings);
        assertEquals(8, warnings.size());
        assertTrue(warnings.stream().allMatch(warning -> warning.contains(": ")), "Each says what to do");
    }
}
