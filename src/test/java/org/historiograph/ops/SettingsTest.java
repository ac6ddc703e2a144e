package org.historiograph.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.historiograph.Historiograph;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The table of settings in the documentation is the configuration's own. */
class SettingsTest {

    private static final Path PAGE = Path.of("docs/operations.md");
    private static final Pattern TABLE = Pattern.compile("(<!-- settings -->\n).*(<!-- end of settings -->)", Pattern.DOTALL);

    private final Map<String, String> rows = new TreeMap<>();

    @Test
    void theTableIsTheConfiguration() throws Exception {
        for (var type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Historiograph.class.getPackageName())) {
            if (type.isAnnotatedWith(ConfigMapping.class)) {
                Class<?> mapping = type.reflect();
                collect(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping, source(mapping));
            }
        }
        String page = Files.readString(PAGE);
        String table = "| variable | default | meaning |\n| --- | --- | --- |\n" + String.join("", rows.values());
        String right = TABLE.matcher(page)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + table + found.group(2)));
        if (!right.equals(page))
            Files.writeString(PAGE, right);
        assertEquals(right, page, "The table was out of date and has been written anew: look it over, and commit it");
    }

    private void collect(String prefix, Class<?> mapping, String source) {
        for (Method method : mapping.getDeclaredMethods()) {
            String name = prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
            Class<?> type = method.getReturnType();
            if (type.isInterface() && type.getEnclosingClass() != null)
                collect(name, type, source.substring(source.indexOf("interface " + type.getSimpleName())));
            else
                rows.put(name, "| `%s` | %s | %s |%n".formatted(name.toUpperCase().replaceAll("[^A-Z0-9]", "_"),
                        defaultOf(method), meaning(method, source)));
        }
    }

    private static String defaultOf(Method method) {
        WithDefault value = method.getAnnotation(WithDefault.class);
        if (value != null)
            return "`" + value.value() + "`";
        Type type = method.getGenericReturnType();
        return type instanceof ParameterizedType ? "none" : "must be set";
    }

    /** The Javadoc of the method, which no class file has. */
    private static String meaning(Method method, String source) {
        Matcher javadoc = Pattern
                .compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*[\\w<>.]+\\s+" + method.getName()
                                + "\\(\\)",
                        Pattern.DOTALL)
                .matcher(source);
        if (!javadoc.find())
            throw new AssertionError(method + " has no description");
        return javadoc.group(1).replaceAll("\\n\\s*\\*", " ").replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\s+", " ")
                .strip();
    }

    private static String source(Class<?> type) throws IOException {
        return Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
    }
}
