package dev.bailiwick.kubernetes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The configuration properties that a service reads, as its sources say: {@code application.properties} with the
 * expressions in it, {@code @ConfigProperty} and {@code @ConfigMapping}. What the sources say in a form that is not
 * understood here fails, so that nothing is overlooked.
 */
final class Configuration {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^:}]+)(:[^}]*)?}");
    private static final Pattern INJECTED = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"([^\"]+)\"(,\\s*defaultValue = \"[^\"]*\")?\\s*\\)\\s*(?:final\\s+)?(\\w+)");
    private static final Pattern MAPPING = Pattern.compile(
            "@ConfigMapping\\(prefix = \"([^\"]+)\"\\)\\s+(?:public )?interface \\w+ \\{(.*)}", Pattern.DOTALL);
    private static final Pattern MAPPED =
            Pattern.compile("(@WithDefault\\(\"[^\"]*\"\\)\\s+)?(Optional<\\w+>|\\w+) (\\w+)\\(\\);");

    /** What a property is when nothing sets it: given by the file, optional or with a default in the code, or missing. */
    private final Map<String, String> defaults = new TreeMap<>();

    private final Set<String> optional = new TreeSet<>();
    private final Set<String> needed = new TreeSet<>();
    private final Set<String> read = new TreeSet<>();

    private Configuration() {}

    static Configuration of(String service) {
        Path sources = Repository.file(service + "/src/main");
        var configuration = new Configuration();
        configuration.properties(Repository.text(sources.resolve("resources/application.properties")));
        for (Path source : Repository.files(sources.resolve("java"), ".java")) {
            configuration.source(Repository.text(source));
        }
        return configuration;
    }

    /** From texts in place of files. */
    static Configuration of(String properties, Collection<String> sources) {
        var configuration = new Configuration();
        configuration.properties(properties);
        sources.forEach(configuration::source);
        return configuration;
    }

    /** The variables that no property of this service is set by. */
    List<String> unread(Collection<String> variables) {
        var known = new TreeSet<String>();
        read.forEach(property -> known.add(variable(property)));
        return variables.stream().filter(name -> !known.contains(name)).toList();
    }

    /** The variables that have to be set in addition, since their properties are needed and have no default. */
    Set<String> missing(Collection<String> variables) {
        var missing = new TreeSet<String>();
        needed.forEach(property -> need(property, Set.copyOf(variables), missing));
        return missing;
    }

    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private void need(String property, Set<String> variables, Set<String> missing) {
        if (variables.contains(variable(property)) || optional.contains(property)) {
            return;
        }
        String value = defaults.get(property);
        if (value == null) {
            missing.add(variable(property));
            return;
        }
        for (Matcher inner = EXPRESSION.matcher(value); inner.find(); ) {
            if (inner.group(2) == null) {
                need(inner.group(1), variables, missing);
            }
        }
    }

    private void properties(String text) {
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String property = line.substring(0, equals).strip().replaceFirst("^%prod\\.", "");
            String value = line.substring(equals + 1);
            read.add(property);
            if (property.startsWith("%")) {
                continue; // another profile
            }
            defaults.put(property, value);
            if (!property.startsWith("bailiwick.")) {
                needed.add(property);
            }
            EXPRESSION.matcher(value).results().forEach(inner -> {
                read.add(inner.group(1));
                if (inner.group(2) != null) {
                    optional.add(inner.group(1));
                }
            });
        }
    }

    private void source(String text) {
        var injected = INJECTED.matcher(text).results().toList();
        if (injected.size() != text.split("@ConfigProperty\\b", -1).length - 1) {
            throw new IllegalArgumentException("A @ConfigProperty of another form: " + text);
        }
        injected.forEach(
                one -> found(one.group(1), one.group(2) != null || one.group(3).startsWith("Optional")));
        if (text.contains("@ConfigMapping(")) {
            mapping(text);
        }
    }

    private void mapping(String text) {
        Matcher mapping = MAPPING.matcher(text);
        if (!mapping.find()) {
            throw new IllegalArgumentException("A @ConfigMapping of another form: " + text);
        }
        MAPPED.matcher(mapping.group(2)).results().forEach(method -> {
            String name = method.group(3).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            found(
                    mapping.group(1) + "." + name,
                    method.group(1) != null || method.group(2).startsWith("Optional"));
        });
    }

    private void found(String property, boolean mayBeAbsent) {
        read.add(property);
        (mayBeAbsent ? optional : needed).add(property);
    }
}
