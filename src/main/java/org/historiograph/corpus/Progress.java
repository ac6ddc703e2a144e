package org.historiograph.corpus;

import java.io.PrintStream;
import java.time.Duration;

/** Says every few seconds how far an import is, so that a long one is seen to be alive. */
final class Progress {
    private static final long INTERVAL = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private final int files;
    private final long start = System.nanoTime();
    private long lastSaid = start;
    private int read;

    Progress(PrintStream out, int files) {
        this.out = out;
        this.files = files;
    }

    /** Notes that another file is read, and how many rows all of them gave. */
    void fileRead(long rows) {
        read++;
        long now = System.nanoTime();
        if (now - lastSaid < INTERVAL)
            return;
        lastSaid = now;
        out.printf("%d of %d files read, %d rows, %d rows/s%n", read, files, rows,
                rows * 1_000_000_000L / Math.max(1, now - start));
    }

    /** Notes that a step begins whose length is unknown. */
    void step(String what) {
        if (System.nanoTime() - start >= INTERVAL)
            out.println(what);
    }
}
