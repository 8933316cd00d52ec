package dev.bailiwick.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each overlay renders, to objects that the Kubernetes API knows, every field of them. */
class RenderingTest {
    @ParameterizedTest
    @EnumSource
    void anOverlayRendersToKnownObjects(Overlay overlay) {
        assertThat(overlay.manifests().pods().map(Manifests.Pods::name))
                .contains("Deployment access-service", "Deployment identity-service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {port: 80}}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a},"
                        + " spec: {template: {spec: {containers: [{name: a, resource: {}}]}}}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {port: 25}}",
                "{apiVersion: v1, kind: Service, metadata: {name: a, name: b}}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: \"2\"}}",
                "{apiVersion: v1, kind: Servise, metadata: {name: a}}",
                "{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: a},"
                        + " spec: {endpoints: [{prot: http}]}}",
                "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: a},"
                        + " spec: {rules: [{matches: [{paths: {value: /}}]}]}}",
            })
    void whatTheApiDoesNotKnowIsRefused(String object) {
        assertThatThrownBy(() -> StrictModel.read(object)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatTheApiKnowsIsRead() {
        assertThat(StrictModel.read("""
                {apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80, targetPort: http}]}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: b}, data: {port: "25"}}
                """))
                .extracting(object -> object.getMetadata().getName())
                .containsExactly("a", "b");
    }
}
