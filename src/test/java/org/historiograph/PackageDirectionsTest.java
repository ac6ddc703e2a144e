package org.historiograph;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Dependencies between packages run one way. */
class PackageDirectionsTest {

    private static final String ROOT = Historiograph.class.getPackageName();

    /** What each package may know besides itself. A package that isn't here may not exist. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("graph", Set.of()),
            Map.entry("topic", Set.of("graph")),
            Map.entry("person", Set.of("graph")),
            Map.entry("source", Set.of("graph", "person")),
            Map.entry("event", Set.of("graph", "person", "source", "topic")),
            Map.entry("debate", Set.of("graph", "topic", "person", "source")),
            Map.entry("claim", Set.of("graph", "topic", "person", "source", "event", "debate")),
            Map.entry("evidence", Set.of("graph", "topic", "person", "source", "event", "debate", "claim")),
            Map.entry("plan", Set.of("graph")),
            Map.entry("http", Set.of("graph", "plan")),
            Map.entry("ops", Set.of("graph", "plan", "http")),
            Map.entry("corpus", Set.of("graph", "topic", "person", "source", "event", "debate", "claim", "evidence")),
            Map.entry("export", Set.of("graph", "topic", "person", "source", "event", "debate", "claim", "evidence", "plan")),
            Map.entry("search",
                    Set.of("graph", "topic", "person", "source", "event", "debate", "claim", "evidence", "plan")));

    /** Names under which code gathers that has no home. */
    private static final List<String> NO_HOMES = List.of("dto", "mapper", "service", "impl", "util");

    private final JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packagesKnowOnlyWhatTheyAreBuiltOn() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes) {
            String from = feature(type);
            if (from.isEmpty())
                continue; // the root package puts everything together
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String to = feature(target);
                if (target.getPackageName().startsWith(ROOT) && !to.equals(from)
                        && !MAY_KNOW.getOrDefault(from, Set.of()).contains(to))
                    wrong.add(type.getName() + " -> " + target.getName());
            });
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> unknown = new TreeSet<>();
        classes.forEach(type -> unknown.add(feature(type)));
        unknown.removeAll(MAY_KNOW.keySet());
        unknown.remove("");
        assertEquals(Set.of(), unknown);
    }

    @Test
    void noPackageIsNamedAfterALayer() {
        Set<String> layers = new TreeSet<>();
        for (JavaClass type : classes)
            for (String name : type.getPackageName().substring(ROOT.length()).split("\\."))
                if (NO_HOMES.contains(name))
                    layers.add(type.getPackageName());
        assertEquals(Set.of(), layers);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /** The first package below the root, or nothing for the root itself and for what isn't ours. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.")[0] : "";
    }
}
