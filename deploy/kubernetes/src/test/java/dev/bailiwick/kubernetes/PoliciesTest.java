package dev.bailiwick.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pod is restricted, bounded and probed; and what breaks any of it is found. */
class PoliciesTest {
    @ParameterizedTest
    @EnumSource
    void everyPodKeepsToThePolicies(Overlay overlay) {
        assertThat(PodPolicies.findings(overlay.manifests())).isEmpty();
    }

    /** It says itself that it is about to leave: a hook before it would only shorten the time that it has. */
    @ParameterizedTest
    @EnumSource
    void aServiceThatIsToldToEndHasTheTimeToFinish(Overlay overlay) {
        for (String service : List.of("access-service", "identity-service")) {
            PodSpec pod = overlay.manifests()
                    .find(Deployment.class, service)
                    .orElseThrow()
                    .getSpec()
                    .getTemplate()
                    .getSpec();
            long delay = seconds(service, "%prod.bailiwick.shutdown.delay");
            // Requests first, then whatever else it was at.
            long finishing = 2 * seconds(service, "quarkus.shutdown.timeout");
            assertThat(pod.getTerminationGracePeriodSeconds()).as(service).isGreaterThan(delay + finishing);
            assertThat(pod.getContainers()).as(service).allMatch(one -> one.getLifecycle() == null);
        }
    }

    private static long seconds(String service, String property) {
        String properties = Repository.text(Repository.file(service + "/src/main/resources/application.properties"));
        return properties
                .lines()
                .filter(line -> line.startsWith(property + "="))
                .map(line -> Duration.parse("PT" + line.substring(property.length() + 1)))
                .findFirst()
                .orElseThrow()
                .toSeconds();
    }

    @Test
    void theGoodExampleIsGood() {
        assertThat(PodPolicies.findings(Manifests.of(Broken.good()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aBreachIsFound(String finding, Consumer<PodSpec> breach) {
        Deployment deployment = Broken.good();
        breach.accept(deployment.getSpec().getTemplate().getSpec());
        assertThat(PodPolicies.findings(Manifests.of(deployment)))
                .singleElement()
                .asString()
                .endsWith(finding);
    }

    static Stream<Arguments> aBreachIsFound() {
        return Stream.of(
                pod("may run as root", pod -> pod.getSecurityContext().setRunAsNonRoot(null)),
                pod(
                        "does not say which user it runs as",
                        pod -> pod.getSecurityContext().setRunAsUser(0L)),
                pod(
                        "has no seccomp profile",
                        pod -> pod.getSecurityContext().getSeccompProfile().setType("Unconfined")),
                pod("is on the host's network", pod -> pod.setHostNetwork(true)),
                pod("sees the host's processes", pod -> pod.setHostPID(true)),
                pod("mounts the host's files", Broken::hostPath),
                pod("has a token of a service account", pod -> pod.setAutomountServiceAccountToken(null)),
                pod("runs as the default service account", pod -> pod.setServiceAccountName(null)),
                container(
                        "can write to its root file system",
                        one -> one.getSecurityContext().setReadOnlyRootFilesystem(false)),
                container("can gain privileges", one -> one.getSecurityContext().setAllowPrivilegeEscalation(null)),
                container(
                        "keeps capabilities",
                        one -> one.getSecurityContext().getCapabilities().setAdd(List.of("NET_ADMIN"))),
                container("is privileged", one -> one.getSecurityContext().setPrivileged(true)),
                container("runs as root", one -> one.getSecurityContext().setRunAsUser(0L)),
                container("has an image without a version", one -> one.setImage("registry.example.com:5000/a")),
                container("has whatever image is the latest", one -> one.setImage("a:latest")),
                container(
                        "requests no memory", one -> one.getResources().setRequests(Map.of("cpu", new Quantity("1")))),
                container(
                        "has no limit of cpu",
                        one -> one.getResources().setLimits(Map.of("memory", new Quantity("1Gi")))),
                container("has no startup probe", one -> one.setStartupProbe(null)),
                container("has no readiness probe", one -> one.setReadinessProbe(null)),
                container("has no liveness probe", one -> one.setLivenessProbe(null)),
                container("takes ready for live", one -> one.setReadinessProbe(one.getLivenessProbe())));
    }

    private static Arguments pod(String finding, Consumer<PodSpec> breach) {
        return Arguments.of(finding, breach);
    }

    private static Arguments container(String finding, Consumer<Container> breach) {
        return pod(finding, pod -> breach.accept(pod.getContainers().getFirst()));
    }
}
