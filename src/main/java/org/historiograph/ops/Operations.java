package org.historiograph.ops;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set beyond what Quarkus offers. */
@ConfigMapping(prefix = "historiograph.operations")
public interface Operations {

    /** A statement that takes longer is logged, without its values. */
    @WithDefault("1s")
    Duration slowStatement();

    /** Names of operations that the metrics tell apart; what comes after them counts as `other`. */
    @WithDefault("100")
    int operationNames();
}
