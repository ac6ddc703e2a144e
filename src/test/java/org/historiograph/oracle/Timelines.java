package org.historiograph.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.historiograph.event.Dating;
import org.historiograph.graph.Edtf;
import org.historiograph.timeline.TimelineEntry;
import org.historiograph.topic.Topic;

/** Datings on a timeline, as {@link TimelineEntry} describes them. */
final class Timelines {

    private final Memory memory;

    Timelines(Memory memory) {
        this.memory = memory;
    }

    void addTo(Map<String, Function<List<Object>, List<Item>>> meanings) {
        meanings.put("timeline", in -> timeline((String) in.get(0), (String) in.get(1)));
    }

    private List<Item> timeline(String during, String topic) {
        Edtf interval = during == null ? null : Edtf.parse(during);
        return memory.all(Dating.class).stream()
                .filter(dating -> interval == null || meet(dating, interval.earliest(), interval.latest()))
                .filter(dating -> topic == null || isUnder(dating, topic)).map(this::entry).toList();
    }

    private Item entry(Item dating) {
        Map<String, Object> columns = new HashMap<>(dating.columns());
        columns.put("source_id", columns.get("work_id"));
        columns.put("precision", precision((String) columns.get("date")));
        columns.put("disputed",
                memory.all(Dating.class).stream()
                        .anyMatch(other -> other.columns().get("event_id").equals(columns.get("event_id"))
                                && !meet(other, day(dating, "earliest"), day(dating, "latest"))));
        return new Item(TimelineEntry.class, columns);
    }

    private static String precision(String date) {
        if (date.contains("/"))
            return "INTERVAL";
        if (date.matches(".*[?~%X].*"))
            return "UNCERTAIN";
        return switch (date.replaceFirst("^-", "").split("-").length) {
            case 1 -> "YEAR";
            case 2 -> date.matches(".*-2[1-4]") ? "SEASON" : "MONTH";
            default -> "DAY";
        };
    }

    private static boolean meet(Item dating, LocalDate earliest, LocalDate latest) {
        return !day(dating, "earliest").isAfter(latest) && !day(dating, "latest").isBefore(earliest);
    }

    private static LocalDate day(Item dating, String column) {
        return (LocalDate) dating.columns().get(column);
    }

    private boolean isUnder(Item dating, String topic) {
        return memory.links("event_topic").stream()
                .anyMatch(link -> dating.columns().get("event_id").equals(link.get("event_id"))
                        && topic.equals(memory.get(Topic.class, link.get("topic_id")).columns().get("slug")));
    }
}
