package org.historiograph.plan;

import java.util.ArrayList;
import java.util.List;

/** A way through the tables; never empty. */
record Way(List<Step> steps) {

    static Way of(Step step) {
        return new Way(List.of(step));
    }

    Table to() {
        return last().to();
    }

    Step first() {
        return steps.get(0);
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    Way rest() {
        return new Way(steps.subList(1, steps.size()));
    }

    boolean isSingle() {
        return steps.size() == 1;
    }

    Way then(Way next) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(next.steps);
        return new Way(all);
    }

    /** The same way from its end to its start. */
    Way reversed(Table start) {
        List<Step> back = new ArrayList<>();
        Table from = start;
        for (Step step : steps) {
            back.add(0, reversed(step, from));
            from = step.to();
        }
        return new Way(back);
    }

    private static Step reversed(Step step, Table from) {
        if (step instanceof Step.Up up)
            return new Step.Down(from, up.foreignKey());
        if (step instanceof Step.Down down)
            return new Step.Up(down.foreignKey(), from);
        return ((Step.Across) step).reversed(from);
    }
}
