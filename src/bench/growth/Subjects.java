import java.util.Map;
import java.util.List;
import java.util.stream.DoubleStream;

/** Names of what the generated corpora have, at the same places in each whatever its size. */
final class Subjects {

    private Subjects() {
    }

    static List<Map<String, Object>> of(int debates) {
        return DoubleStream.of(0.15, 0.3, 0.45, 0.6, 0.75).mapToObj(place -> at(debates, place)).toList();
    }

    private static Map<String, Object> at(int debates, double place) {
        int debate = (int) (debates * place);
        int person = (int) (debates * 10 * place);
        // The first works of the generator are the documents, which are something else.
        int work = debates + (int) (debates * 49 * place);
        return Map.ofEntries(Map.entry("debate", "debate-" + debate), Map.entry("position", "debate-" + debate + "-position-1"),
                Map.entry("claim", "debate-" + debate + "-claim-41"), Map.entry("event", "event-" + debate * 5), Map.entry("topic", "topic-10"),
                Map.entry("person", "person-" + person), Map.entry("person2", "person-" + (person + 1)), Map.entry("source", "work-" + work),
                Map.entry("source2", "work-" + (work + 1)), Map.entry("passage", "document-" + debate + "/p41s1"));
    }
}
