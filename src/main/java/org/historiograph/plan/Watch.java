package org.historiograph.plan;

/** Is told what planned reads do; called on the thread of the request, so it must be quick. */
public interface Watch {

    /** @param anew false when the plan was remembered */
    void planned(boolean anew);

    /**
     * The statement of a plan has run.
     *
     * @param nanoseconds between sending it and having all of the answer
     * @param bytes size of the answer
     */
    void answered(Plan plan, long nanoseconds, int bytes);

    /** The database refused or ended the statement of a plan. */
    void failed(Plan plan, long nanoseconds);
}
