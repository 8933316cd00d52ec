package dev.bailiwick.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What every pod of ours keeps to: the restricted Pod Security standard, and what makes it a good neighbour. */
final class PodPolicies {
    private final List<String> findings = new ArrayList<>();
    private String where = "";

    private PodPolicies() {}

    static List<String> findings(Manifests manifests) {
        var policies = new PodPolicies();
        manifests.pods().forEach(policies::pod);
        return policies.findings;
    }

    private void pod(Manifests.Pods pods) {
        PodSpec spec = pods.template().getSpec();
        boolean ends = pods.owner() instanceof Job;
        where = pods.name();
        podSecurity(spec);
        must(ends || Boolean.FALSE.equals(spec.getAutomountServiceAccountToken()), "has a token of a service account");
        must(spec.getServiceAccountName() != null, "runs as the default service account");
        for (Container container : spec.getInitContainers()) {
            container(pods, container);
        }
        for (Container container : spec.getContainers()) {
            container(pods, container);
            if (!ends) {
                probes(container);
            }
        }
    }

    private void podSecurity(PodSpec spec) {
        var security = spec.getSecurityContext();
        must(security != null && Boolean.TRUE.equals(security.getRunAsNonRoot()), "may run as root");
        must(
                security != null && security.getRunAsUser() != null && security.getRunAsUser() != 0,
                "does not say which user it runs as");
        must(
                security != null
                        && security.getSeccompProfile() != null
                        && "RuntimeDefault".equals(security.getSeccompProfile().getType()),
                "has no seccomp profile");
        must(!Boolean.TRUE.equals(spec.getHostNetwork()), "is on the host's network");
        must(
                !Boolean.TRUE.equals(spec.getHostPID()) && !Boolean.TRUE.equals(spec.getHostIPC()),
                "sees the host's processes");
        must(spec.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null), "mounts the host's files");
    }

    private void container(Manifests.Pods pods, Container container) {
        where = pods.name() + ", container " + container.getName();
        var security = container.getSecurityContext();
        must(
                security != null && Boolean.TRUE.equals(security.getReadOnlyRootFilesystem()),
                "can write to its root file system");
        must(security != null && Boolean.FALSE.equals(security.getAllowPrivilegeEscalation()), "can gain privileges");
        must(
                security != null
                        && security.getCapabilities() != null
                        && security.getCapabilities().getDrop().equals(List.of("ALL"))
                        && security.getCapabilities().getAdd().isEmpty(),
                "keeps capabilities");
        must(security == null || !Boolean.TRUE.equals(security.getPrivileged()), "is privileged");
        must(security == null || security.getRunAsUser() == null || security.getRunAsUser() != 0, "runs as root");
        image(container.getImage());
        resources(container);
    }

    private void image(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        must(name.contains(":") || name.contains("@"), "has an image without a version");
        must(!name.endsWith(":latest"), "has whatever image is the latest");
    }

    private void resources(Container container) {
        var resources = container.getResources();
        Stream.of("cpu", "memory").forEach(resource -> {
            must(resources != null && has(resources.getRequests(), resource), "requests no " + resource);
            must(resources != null && has(resources.getLimits(), resource), "has no limit of " + resource);
        });
    }

    private static boolean has(Map<String, ?> quantities, String resource) {
        return quantities != null && quantities.containsKey(resource);
    }

    private void probes(Container container) {
        must(container.getStartupProbe() != null, "has no startup probe");
        must(container.getReadinessProbe() != null, "has no readiness probe");
        must(container.getLivenessProbe() != null, "has no liveness probe");
        must(
                container.getReadinessProbe() == null
                        || !Objects.equals(asked(container.getReadinessProbe()), asked(container.getLivenessProbe())),
                "takes ready for live");
    }

    private static Object asked(io.fabric8.kubernetes.api.model.Probe probe) {
        return probe == null
                ? ""
                : List.of(
                        String.valueOf(probe.getHttpGet()),
                        String.valueOf(probe.getExec()),
                        String.valueOf(probe.getTcpSocket()));
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(where + " " + otherwise);
        }
    }
}
