package dev.bailiwick.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each variable of the services is a property that they read, and each property that needs one has one. */
class EnvironmentTest {
    /** Read by the JVM itself. */
    private static final String JVM = "JAVA_TOOL_OPTIONS";

    /** Read by Quarkus, without our naming them anywhere: what stands before the services differs from place to place. */
    private static final Set<String> QUARKUS = Set.of(
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_OIDC_CONSOLE_AUTHENTICATION_FORCE_REDIRECT_HTTPS_SCHEME");

    private static final List<String> SERVICES = List.of("access-service", "identity-service");

    @ParameterizedTest
    @EnumSource
    void eachVariableIsAPropertyThatTheServiceReads(Overlay overlay) {
        for (String service : SERVICES) {
            assertThat(Configuration.of(service).unread(variables(overlay, service)))
                    .as(service)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachPropertyWithoutADefaultIsSet(Overlay overlay) {
        for (String service : SERVICES) {
            assertThat(Configuration.of(service).missing(variables(overlay, service)))
                    .as(service)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSettingIsReadByAPodOrPutIntoAnotherObject(Overlay overlay) {
        var manifests = overlay.manifests();
        var settings = manifests
                .all(ConfigMap.class)
                .filter(map -> map.getMetadata().getName().startsWith("settings-"))
                .findFirst()
                .orElseThrow();
        var used = new TreeSet<>(
                References.keysOf(manifests, settings.getMetadata().getName()));
        for (var file : Repository.files(Repository.file("deploy/kubernetes"), ".yaml")) {
            Pattern.compile("fieldPath: data\\.(\\w+)")
                    .matcher(Repository.text(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(used::add);
        }
        assertThat(used).containsAll(settings.getData().keySet());
    }

    /** The command of deploy/keycloak says what it reads in its source, and the realm file what it is filled with. */
    @Test
    void theJobThatKeepsTheRealmSetsWhatItsCommandReads() {
        var job = Overlay.PRODUCTION_REALM
                .manifests()
                .find(Job.class, "keycloak-realm")
                .orElseThrow();
        var set = job.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                .map(EnvVar::getName)
                .toList();
        String command =
                Repository.text(Repository.file("deploy/keycloak/src/main/java/dev/bailiwick/realm/RealmCommand.java"));
        String file = Repository.text(Repository.file("deploy/keycloak/realm-bailiwick.json"));

        assertThat(set).isSubsetOf(variables(command + file, "\"(BAILIWICK_[A-Z_]+)\"|\\$\\{(BAILIWICK_[A-Z_]+)[:}]"));
        assertThat(set).containsAll(variables(file, "\\$\\{(BAILIWICK_[A-Z_]+)()}"));
    }

    private static Set<String> variables(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
    }

    /** Keycloak takes people back to https alone, and TLS ends before the pod. */
    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "PRODUCTION_INGRESS"})
    void theConsoleKnowsThatItIsHttpsOutside(Overlay overlay) {
        assertThat(allVariables(overlay, "identity-service")).containsAll(QUARKUS);
    }

    @Test
    void aVariableThatNobodyReadsIsFound() {
        var configuration = Configuration.of("a.b=${c.d-e:1}", List.of());
        assertThat(configuration.unread(List.of("A_B", "C_D_E", "A_C"))).containsExactly("A_C");
    }

    @Test
    void aPropertyThatNobodySetsIsFound() {
        var configuration = Configuration.of(
                """
                # bailiwick.comment=${bailiwick.comment.too}
                bailiwick.issuer=${bailiwick.url}/realms
                bailiwick.unused=${bailiwick.other}
                quarkus.oidc.url=${bailiwick.issuer}
                quarkus.port=${bailiwick.port:1}
                """,
                List.of(
                        "X(@ConfigProperty(name = \"bailiwick.a\") String a, @ConfigProperty(name = \"bailiwick.b\") Optional<String> b,"
                                + " @ConfigProperty(name = \"bailiwick.c\", defaultValue = \"1\") long c)",
                        "@ConfigMapping(prefix = \"bailiwick.keycloak\")\npublic interface K { String url();\n@WithDefault(\"x\")\nString realm();\nString clientSecret(); }"));
        assertThat(configuration.missing(Set.of()))
                .containsExactly(
                        "BAILIWICK_A", "BAILIWICK_KEYCLOAK_CLIENT_SECRET", "BAILIWICK_KEYCLOAK_URL", "BAILIWICK_URL");
        assertThat(configuration.missing(Set.of("BAILIWICK_A", "BAILIWICK_ISSUER", "BAILIWICK_KEYCLOAK_URL")))
                .containsExactly("BAILIWICK_KEYCLOAK_CLIENT_SECRET");
    }

    @Test
    void aFormThatIsNotUnderstoodIsNotPassedOver() {
        assertThatThrownBy(() -> Configuration.of("", List.of("@ConfigProperty(name = NAME) String a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Configuration.of("", List.of("@ConfigMapping(namingStrategy = X) interface K {}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> variables(Overlay overlay, String service) {
        return allVariables(overlay, service).stream()
                .filter(name -> !name.equals(JVM) && !QUARKUS.contains(name))
                .toList();
    }

    private static List<String> allVariables(Overlay overlay, String service) {
        return overlay.manifests().find(Deployment.class, service).stream()
                .flatMap(found -> found.getSpec().getTemplate().getSpec().getContainers().stream())
                .flatMap(container -> container.getEnv().stream())
                .map(EnvVar::getName)
                .toList();
    }
}
