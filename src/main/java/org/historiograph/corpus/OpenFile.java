package org.historiograph.corpus;

/** The file that is being read, its content, and the reading that it is part of. */
record OpenFile(Reading reading, CorpusFile file, YamlTree tree) {
    private static final int BLOCK = 1_000_000;

    void problem(int line, String message) {
        reading.problems.add(file.name(), line, message);
    }

    /**
     * A rank for the n-th record of this file among those of other files that join the same thing. Each file has a block of
     * ranks of its own,
     * chosen by its name, so that its records stay together and no other file's edits change them; the ranks of the thing's own
     * file come first.
     */
    int rank(int ordinal) {
        return BLOCK * (1 + Math.floorMod(file.name().hashCode(), 1000)) + ordinal;
    }
}
