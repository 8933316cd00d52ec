package dev.bailiwick.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pod is kept to itself, and only the arrows of the design are let through. */
class NetworkTest {
    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: a}
            spec: {podSelector: {matchLabels: {app: good}}, policyTypes: [Egress], egress: [%s]}
            """;

    @ParameterizedTest
    @EnumSource
    void noPodIsOpen(Overlay overlay) {
        assertThat(Arrows.open(overlay.manifests())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "PRODUCTION_INGRESS", "PRODUCTION_REALM"})
    void theOnlyArrowGoesFromIdentityToAccess(Overlay overlay) {
        assertThat(Arrows.inside(overlay.manifests())).containsExactly("identity-service -> access-service");
    }

    @Test
    void theArrowsOfTheEvaluationAreThoseOfTheDesign() {
        assertThat(Arrows.inside(Overlay.EVALUATION.manifests()))
                .containsExactly(
                        "access-service -> keycloak",
                        "access-service -> postgres",
                        "identity-service -> access-service",
                        "identity-service -> keycloak",
                        "identity-service -> mail",
                        "identity-service -> postgres",
                        "keycloak -> mail",
                        "keycloak -> postgres");
    }

    @Test
    void aPodWithoutAPolicyIsFound() {
        assertThat(Arrows.open(Broken.whole())).hasSize(2);
        assertThat(Arrows.open(Broken.wholeAnd(POLICY.formatted(""))))
                .containsExactly("Deployment good has no NetworkPolicy for Ingress");
    }

    @Test
    void anArrowNeedsBothEnds() {
        assertThat(Arrows.inside(Broken.whole())).containsExactly("good -> good");
        assertThat(Arrows.inside(Broken.wholeAnd(POLICY.formatted("")))).isEmpty();
        assertThat(Arrows.inside(Broken.wholeAnd(POLICY.formatted("{to: [{podSelector: {}}]}"))))
                .containsExactly("good -> good");
        assertThat(Arrows.inside(Broken.wholeAnd(POLICY.formatted("{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}"))))
                .isEmpty();
    }
}
