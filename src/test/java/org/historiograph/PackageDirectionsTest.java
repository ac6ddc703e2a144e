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

    /** The model, each package with those that it is built on. */
    private static final Map<String, Set<String>> MODEL = Map.of(
            "topic", Set.of(),
            "person", Set.of(),
            "source", Set.of("person"),
            "event", Set.of("person", "source", "topic"),
            "debate", Set.of("person", "source", "topic"),
            "claim", Set.of("person", "source", "topic", "event", "debate"),
            "evidence", Set.of("person", "source", "topic", "event", "debate", "claim"),
            "citation", Set.of("source", "evidence"));

    /** What looks at the whole model, each package for itself. */
    private static final Set<String> VIEWS = Set.of("argument", "balance", "citation", "comparison", "lineage", "search",
            "timeline");

    /** What each of the others may know. A package that isn't here may not exist. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "graph", Set.of(),
            "plan", Set.of("graph"),
            "revision", Set.of(),
            "http", Set.of("graph", "plan", "revision"),
            "ops", Set.of("graph", "plan", "http", "revision"),
            "corpus", with(MODEL.keySet(), "graph", "citation"),
            "export", with(MODEL.keySet(), "graph", "plan", "citation", "search"));

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
                        && !mayKnow(from).contains(to))
                    wrong.add(type.getName() + " -> " + target.getName());
            });
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> unknown = new TreeSet<>();
        classes.forEach(type -> unknown.add(feature(type)));
        List.of(MODEL.keySet(), VIEWS, OTHERS.keySet()).forEach(unknown::removeAll);
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

    private static Set<String> mayKnow(String feature) {
        if (VIEWS.contains(feature))
            return with(MODEL.keySet(), "graph");
        return MODEL.containsKey(feature) ? with(MODEL.get(feature), "graph") : OTHERS.getOrDefault(feature, Set.of());
    }

    private static Set<String> with(Set<String> packages, String... more) {
        Set<String> all = new TreeSet<>(packages);
        all.addAll(List.of(more));
        return all;
    }

    /** The first package below the root, or nothing for the root itself and for what isn't ours. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.")[0] : "";
    }
}
