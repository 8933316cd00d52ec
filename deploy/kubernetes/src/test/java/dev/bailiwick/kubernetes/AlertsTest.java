package dev.bailiwick.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts are about metrics that there are, and tell whoever is woken what it means. */
class AlertsTest {
    private static final List<String> SERVICES = List.of("access-service", "identity-service");
    private static final Metrics METRICS =
            Metrics.of(SERVICES.stream().map(AlertsTest::readme).toArray(String[]::new));

    /** Where a meter is named in the sources. */
    private static final Pattern METER = Pattern.compile("\"(bailiwick\\.[a-z.]+)\"");

    @Test
    void everyMetricOfARuleIsOneOfTheReadmes() {
        assertThat(rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(METRICS.unknown(rule.getExpr().getStrVal()))
                        .as(rule.getAlert())
                        .isEmpty());
    }

    @Test
    void everyMetricOfTheReadmesHasItsMeterInTheSources() {
        var meters = new TreeSet<String>();
        for (String service : SERVICES) {
            for (var source : Repository.files(Repository.file(service + "/src/main/java"), ".java")) {
                String text = Repository.text(source);
                if (text.contains("io.micrometer.")) {
                    METER.matcher(text).results().forEach(found -> meters.add(found.group(1)));
                }
            }
        }
        var told = new TreeSet<String>();
        Metrics.of(readme("access-service"), readme("identity-service")).names().stream()
                .filter(name -> name.startsWith("bailiwick_"))
                .map(name -> name.replaceFirst("(_seconds)?(_total|_count|_sum|_max)?$", "")
                        .replace('_', '.'))
                .forEach(told::add);
        assertThat(told).isEqualTo(meters);
    }

    @Test
    void everyRuleIsAnAlertThatExplainsItself() {
        assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getAlert()).startsWith("Bailiwick");
            assertThat(rule.getLabels().get("severity")).isIn(Set.of("critical", "warning"));
            assertThat(rule.getAnnotations()).containsOnlyKeys("summary", "description");
        });
        assertThat(rules()).extracting(Rule::getAlert).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sum by (job) (rate(a_seconds_count{outcome="b", job="c"}[5m])) > 0.05 |
            max(a) / on (x) a > 1 and absent(a_seconds_max) |
            b > 0 | b
            rate(a_seconds_bucket[5m]) > 0 | a_seconds_bucket
            a{outcome="b"} > 0 | a{outcome}
            a_seconds_sum{result=~"b"} > 0 | a_seconds_sum{result}
            """)
    void aMetricOrLabelThatNobodyHasIsFound(String expression, String finding) {
        var metrics =
                Metrics.of("## Metrics\n| `a` | one |\n| `a_seconds{outcome,uri}` | two |\n## Tests\n| `b` | |\n");
        assertThat(metrics.unknown(expression))
                .isEqualTo(Stream.ofNullable(finding).toList());
    }

    private static List<Rule> rules() {
        return Overlay.PRODUCTION
                .manifests()
                .all(PrometheusRule.class)
                .flatMap(found -> found.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    private static String readme(String service) {
        return Repository.text(Repository.file(service + "/README.md"));
    }
}
