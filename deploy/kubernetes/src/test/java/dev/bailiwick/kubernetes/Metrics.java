package dev.bailiwick.kubernetes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The metrics that the services say they have, each with its labels: the table in their READMEs. */
final class Metrics {
    private static final Pattern SECTION = Pattern.compile("(?ms)^## Metrics\n(.*?)(?=^## |\\z)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
    private static final Pattern NAMED = Pattern.compile("`([a-z_]+)(?:\\{([a-z,]+)})?`");

    /** What a selector of PromQL begins with, its labels if it has any, and whether it is a function after all. */
    private static final Pattern SELECTOR = Pattern.compile("([a-z_]+)(?:\\{([^}]*)})?(\\s*\\()?");

    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)\\s*\"[^\"]*\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "namespace", "pod", "instance");

    private final Map<String, Set<String>> labels = new TreeMap<>();

    private Metrics() {}

    static Metrics of(String... readmes) {
        var metrics = new Metrics();
        for (String readme : readmes) {
            var section = SECTION.matcher(readme);
            if (!section.find()) {
                throw new IllegalArgumentException("A README without a table of metrics");
            }
            ROW.matcher(section.group(1))
                    .results()
                    .flatMap(row -> NAMED.matcher(row.group(1)).results())
                    .forEach(named -> metrics.add(named.group(1), named.group(2)));
        }
        return metrics;
    }

    Set<String> names() {
        return labels.keySet();
    }

    /** What an expression asks for that no service has: metrics, and labels of them. */
    List<String> unknown(String expression) {
        var unknown = new ArrayList<String>();
        String selectors = GROUPING.matcher(expression).replaceAll(" ").replaceAll("\\[[^\\]]*]", "");
        SELECTOR.matcher(selectors).results().forEach(selector -> {
            String metric = selector.group(1);
            if (selector.group(3) != null || WORDS.contains(metric)) {
                return;
            }
            var known = labels.get(metric);
            if (known == null) {
                unknown.add(metric);
            } else if (selector.group(2) != null) {
                MATCHER.matcher(selector.group(2))
                        .results()
                        .map(matcher -> matcher.group(1))
                        .filter(label -> !known.contains(label) && !LABELS_OF_PROMETHEUS.contains(label))
                        .forEach(label -> unknown.add(metric + "{" + label + "}"));
            }
        });
        return unknown;
    }

    /** A time is told as two series, and its largest value as a third. */
    private void add(String name, String ofLabels) {
        var known = new TreeSet<String>(ofLabels == null ? List.of() : Arrays.asList(ofLabels.split(",", -1)));
        labels.put(name, known);
        if (name.endsWith("_seconds")) {
            for (String series : List.of("_count", "_sum", "_max")) {
                labels.put(name + series, known);
            }
        }
    }
}
