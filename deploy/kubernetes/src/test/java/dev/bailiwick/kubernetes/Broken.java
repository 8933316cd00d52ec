package dev.bailiwick.kubernetes;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;

/** Objects for tests to break. */
final class Broken {
    private static final String GOOD = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: good}
            spec:
              selector: {matchLabels: {app: good}}
              template:
                metadata: {labels: {app: good}}
                spec:
                  serviceAccountName: good
                  automountServiceAccountToken: false
                  securityContext: {runAsNonRoot: true, runAsUser: 1000, seccompProfile: {type: RuntimeDefault}}
                  containers:
                    - name: good
                      image: good:1.0
                      ports: [{name: http, containerPort: 80}]
                      env:
                        - {name: A, valueFrom: {configMapKeyRef: {name: settings, key: a}}}
                        - {name: B, valueFrom: {secretKeyRef: {name: secret, key: b}}}
                      startupProbe: {httpGet: {path: /started, port: http}}
                      readinessProbe: {httpGet: {path: /ready, port: http}}
                      livenessProbe: {httpGet: {path: /live, port: http}}
                      resources: {requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1, memory: 1Gi}}
                      securityContext:
                        readOnlyRootFilesystem: true
                        allowPrivilegeEscalation: false
                        capabilities: {drop: [ALL]}
                      volumeMounts: [{name: tmp, mountPath: /tmp}]
                  volumes: [{name: tmp, emptyDir: {}}]
            """;

    private static final String AROUND = """
            {apiVersion: v1, kind: ServiceAccount, metadata: {name: good}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: settings}, data: {a: "1"}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: good}
            spec: {selector: {app: good}, ports: [{name: http, port: 80, targetPort: http}]}
            """;

    private Broken() {}

    /** A Deployment that keeps to every policy of pods. */
    static Deployment good() {
        return (Deployment) StrictModel.read(GOOD).getFirst();
    }

    /** The same with all that it names, but for its Secret {@code secret/b}. */
    static Manifests whole() {
        return new Manifests(StrictModel.read(GOOD + "---\n" + AROUND));
    }

    /** The whole, where other words stand in place of some. */
    static Manifests whole(String words, String others) {
        String text = GOOD + "---\n" + AROUND;
        if (!text.contains(words)) {
            throw new IllegalArgumentException("The example has no " + words);
        }
        return new Manifests(StrictModel.read(text.replace(words, others)));
    }

    /** The whole, with more objects beside it. */
    static Manifests wholeAnd(String more) {
        return new Manifests(StrictModel.read(GOOD + "---\n" + AROUND + "---\n" + more));
    }

    static void hostPath(PodSpec pod) {
        pod.setVolumes(List.of(new VolumeBuilder()
                .withName("tmp")
                .withNewHostPath()
                .withPath("/")
                .endHostPath()
                .build()));
    }
}
