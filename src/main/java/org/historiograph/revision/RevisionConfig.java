package org.historiograph.revision;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service keeps up with the corpus. */
@ConfigMapping(prefix = "historiograph.revision")
public interface RevisionConfig {

    /** How often the revision is looked up even when the database announces none. */
    @WithDefault("1S")
    Duration poll();
}
