package dev.bailiwick.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whatever an object names exists: ConfigMaps and their keys, Secrets (those that come from elsewhere are given),
 * service accounts, ports, Services, what is scaled and what is selected.
 */
final class References {
    private final Manifests manifests;
    private final Set<String> secrets;
    private final List<String> findings = new ArrayList<>();

    private References(Manifests manifests, Set<String> secrets) {
        this.manifests = manifests;
        this.secrets = secrets;
    }

    /**
     * What is named and does not exist.
     *
     * @param secrets what somebody else makes, as {@code name/key}
     */
    static List<String> dangling(Manifests manifests, Set<String> secrets) {
        var references = new References(manifests, secrets);
        references.look();
        return references.findings;
    }

    /** The Secrets that pods need, as {@code name/key}. */
    static Set<String> secretsOf(Manifests manifests) {
        var named = new TreeSet<String>();
        manifests.pods().flatMap(References::sources).forEach(source -> {
            if (source.getSecretKeyRef() != null) {
                named.add(source.getSecretKeyRef().getName() + "/"
                        + source.getSecretKeyRef().getKey());
            }
        });
        return named;
    }

    /** The keys of a ConfigMap that containers read. */
    static Set<String> keysOf(Manifests manifests, String configMap) {
        var named = new TreeSet<String>();
        manifests.pods().flatMap(References::sources).forEach(source -> {
            if (source.getConfigMapKeyRef() != null
                    && source.getConfigMapKeyRef().getName().equals(configMap)) {
                named.add(source.getConfigMapKeyRef().getKey());
            }
        });
        return named;
    }

    private void look() {
        manifests.pods().forEach(this::pod);
        manifests.all(Service.class).forEach(this::service);
        manifests.all(HTTPRoute.class).forEach(this::route);
        manifests.all(Ingress.class).forEach(this::ingress);
        manifests.all(RoleBinding.class).forEach(this::binding);
        manifests
                .all(HorizontalPodAutoscaler.class)
                .forEach(scaler -> exists(
                        scaler,
                        Deployment.class,
                        scaler.getSpec().getScaleTargetRef().getName()));
        manifests
                .all(PodDisruptionBudget.class)
                .forEach(
                        budget -> selects(budget, budget.getSpec().getSelector().getMatchLabels()));
    }

    private void pod(Manifests.Pods pods) {
        var spec = pods.template().getSpec();
        exists(pods.owner(), ServiceAccount.class, spec.getServiceAccountName());
        sources(pods).forEach(source -> source(pods, source));
        spec.getVolumes().forEach(volume -> volume(pods, volume));
        containers(pods).forEach(container -> container(pods, container));
    }

    private static Stream<Container> containers(Manifests.Pods pods) {
        var spec = pods.template().getSpec();
        return Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream());
    }

    private static Stream<EnvVarSource> sources(Manifests.Pods pods) {
        return containers(pods)
                .flatMap(container -> container.getEnv().stream())
                .map(variable -> variable.getValueFrom())
                .filter(Objects::nonNull);
    }

    private void source(Manifests.Pods pods, EnvVarSource source) {
        var map = source.getConfigMapKeyRef();
        if (map != null) {
            must(
                    pods.owner(),
                    keysIn(map.getName()).contains(map.getKey()),
                    "ConfigMap " + map.getName() + "/" + map.getKey());
        }
        var secret = source.getSecretKeyRef();
        if (secret != null) {
            must(
                    pods.owner(),
                    secrets.contains(secret.getName() + "/" + secret.getKey()),
                    "Secret " + secret.getName() + "/" + secret.getKey());
        }
    }

    private Set<String> keysIn(String configMap) {
        return manifests
                .find(ConfigMap.class, configMap)
                .map(found -> found.getData().keySet())
                .orElse(Set.of());
    }

    private void volume(Manifests.Pods pods, Volume volume) {
        if (volume.getConfigMap() != null) {
            String name = volume.getConfigMap().getName();
            exists(pods.owner(), ConfigMap.class, name);
            volume.getConfigMap()
                    .getItems()
                    .forEach(item -> must(
                            pods.owner(),
                            keysIn(name).contains(item.getKey()),
                            "ConfigMap " + name + "/" + item.getKey()));
        }
        if (volume.getSecret() != null) {
            exists(pods.owner(), Secret.class, volume.getSecret().getSecretName());
        }
    }

    private void container(Manifests.Pods pods, Container container) {
        var volumes = Stream.concat(
                        pods.template().getSpec().getVolumes().stream().map(Volume::getName), claims(pods))
                .toList();
        container
                .getVolumeMounts()
                .forEach(mount -> must(pods.owner(), volumes.contains(mount.getName()), "volume " + mount.getName()));
        Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .filter(Objects::nonNull)
                .map(Probe::getHttpGet)
                .filter(Objects::nonNull)
                .forEach(asked -> must(
                        pods.owner(),
                        hasPort(container, asked.getPort()),
                        "port " + asked.getPort().getValue()));
    }

    private static Stream<String> claims(Manifests.Pods pods) {
        return pods.owner() instanceof io.fabric8.kubernetes.api.model.apps.StatefulSet set
                ? set.getSpec().getVolumeClaimTemplates().stream()
                        .map(claim -> claim.getMetadata().getName())
                : Stream.empty();
    }

    private static boolean hasPort(Container container, IntOrString port) {
        return container.getPorts().stream().anyMatch(offered -> is(offered, port));
    }

    private static boolean is(ContainerPort offered, IntOrString port) {
        return Objects.equals(offered.getName(), port.getStrVal())
                || Objects.equals(offered.getContainerPort(), port.getIntVal());
    }

    private void service(Service service) {
        Map<String, String> selector = service.getSpec().getSelector();
        if (selector == null || selector.isEmpty()) {
            return; // nobody serves it, by intention
        }
        selects(service, selector);
        Selection.of(manifests, selector)
                .forEach(pods -> service.getSpec()
                        .getPorts()
                        .forEach(port -> must(
                                service,
                                containers(pods).anyMatch(container -> hasPort(container, port.getTargetPort())),
                                "port " + port.getTargetPort().getValue())));
    }

    private void selects(HasMetadata owner, Map<String, String> labels) {
        must(owner, Selection.of(manifests, labels).findAny().isPresent(), "pod with " + labels);
    }

    private void route(HTTPRoute route) {
        route.getSpec()
                .getRules()
                .forEach(rule -> rule.getBackendRefs()
                        .forEach(backend -> servicePort(route, backend.getName(), String.valueOf(backend.getPort()))));
    }

    private void ingress(Ingress ingress) {
        ingress.getSpec()
                .getRules()
                .forEach(rule -> rule.getHttp().getPaths().forEach(path -> {
                    var backend = path.getBackend().getService();
                    servicePort(ingress, backend.getName(), backend.getPort().getName());
                }));
    }

    private void servicePort(HasMetadata owner, String service, String port) {
        boolean there = manifests.find(Service.class, service).stream()
                .flatMap(found -> found.getSpec().getPorts().stream())
                .anyMatch(offered -> port.equals(offered.getName()) || port.equals(String.valueOf(offered.getPort())));
        must(owner, there, "Service " + service + ":" + port);
    }

    private void binding(RoleBinding binding) {
        exists(binding, Role.class, binding.getRoleRef().getName());
        binding.getSubjects().forEach(subject -> exists(binding, ServiceAccount.class, subject.getName()));
    }

    private void exists(HasMetadata owner, Class<? extends HasMetadata> kind, String name) {
        must(owner, name != null && manifests.find(kind, name).isPresent(), kind.getSimpleName() + " " + name);
    }

    private void must(HasMetadata owner, boolean holds, String what) {
        if (!holds) {
            findings.add(owner.getKind() + " " + owner.getMetadata().getName() + " names what is not there: " + what);
        }
    }
}
