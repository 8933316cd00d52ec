package dev.bailiwick.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What objects name exists, and what does not is found. */
class ReferencesTest {
    private static final Set<String> SECRET = Set.of("secret/b");

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "PRODUCTION_INGRESS"})
    void whatAnOverlayNamesExists(Overlay overlay) {
        assertThat(References.dangling(overlay.manifests(), Readme.secrets())).isEmpty();
    }

    @Test
    void theJobThatKeepsTheRealmNeedsOneSecretMore() {
        var secrets = new TreeSet<>(Readme.secrets());
        secrets.addAll(Set.of("keycloak-administrator/client", "keycloak-administrator/secret"));

        assertThat(References.dangling(Overlay.PRODUCTION_REALM.manifests(), secrets))
                .isEmpty();
        assertThat(References.secretsOf(Overlay.PRODUCTION_REALM.manifests())).isEqualTo(secrets);
    }

    @Test
    void theReadmeTellsOfEverySecretThatProductionNeedsAndNoOther() {
        assertThat(References.secretsOf(Overlay.PRODUCTION.manifests())).isEqualTo(Readme.secrets());
    }

    @Test
    void theGoodExampleIsWhole() {
        assertThat(References.dangling(Broken.whole(), SECRET)).isEmpty();
        assertThat(References.dangling(Broken.whole(), Set.of()))
                .singleElement()
                .asString()
                .endsWith("Secret secret/b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data: {a:                  | data: {c:                     | ConfigMap settings/a
            ConfigMap, metadata: {name: settings} | ConfigMap, metadata: {name: s} | ConfigMap settings/a
            ServiceAccount, metadata: {name: good} | ServiceAccount, metadata: {name: g} | ServiceAccount good
            {name: tmp, mountPath      | {name: t, mountPath           | volume t
            selector: {app: good}      | selector: {app: bad}          | pod with {app=bad}
            targetPort: http           | targetPort: https             | port https
            path: /live, port: http    | path: /live, port: 8080       | port 8080
            """)
    void whatIsNotThereIsFound(String words, String others, String finding) {
        assertThat(References.dangling(Broken.whole(words, others), SECRET))
                .singleElement()
                .asString()
                .endsWith(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}, spec: {rules: [{http: {paths:"
                        + " [{path: /, pathType: Prefix, backend: {service: {name: good, port: {name: web}}}}]}}]}}",
                "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: a},"
                        + " spec: {rules: [{backendRefs: [{name: good, port: 81}]}]}}",
                "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: a},"
                        + " spec: {scaleTargetRef: {kind: Deployment, name: bad}}}",
                "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a},"
                        + " spec: {selector: {matchLabels: {app: bad}}}}",
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: a},"
                        + " roleRef: {kind: Role, name: bad}, subjects: [{kind: ServiceAccount, name: good}]}",
            })
    void anObjectThatNamesWhatIsNotThereIsFound(String object) {
        assertThat(References.dangling(Broken.wholeAnd(object), SECRET)).hasSize(1);
    }
}
