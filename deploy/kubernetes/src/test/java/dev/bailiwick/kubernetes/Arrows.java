package dev.bailiwick.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which pods may talk to which, as the NetworkPolicies of one namespace say. */
final class Arrows {
    private final Manifests manifests;

    private Arrows(Manifests manifests) {
        this.manifests = manifests;
    }

    /** As {@code from -> to} between pods of ours: what the one may send and the other may receive. */
    static Set<String> inside(Manifests manifests) {
        var arrows = new Arrows(manifests);
        var found = new TreeSet<String>();
        manifests
                .pods()
                .forEach(from -> manifests
                        .pods()
                        .filter(to -> arrows.maySend(from, to) && arrows.mayReceive(to, from))
                        .forEach(to -> found.add(nameOf(from) + " -> " + nameOf(to))));
        return found;
    }

    /** The pods that no policy keeps to itself in both directions. */
    static List<String> open(Manifests manifests) {
        var arrows = new Arrows(manifests);
        var findings = new ArrayList<String>();
        manifests
                .pods()
                .forEach(pods -> Stream.of("Ingress", "Egress")
                        .filter(direction -> arrows.policies(pods, direction).isEmpty())
                        .forEach(direction -> findings.add(pods.name() + " has no NetworkPolicy for " + direction)));
        return findings;
    }

    private static String nameOf(Manifests.Pods pods) {
        return pods.owner().getMetadata().getName();
    }

    private boolean maySend(Manifests.Pods from, Manifests.Pods to) {
        var policies = policies(from, "Egress");
        return policies.isEmpty()
                || policies.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> anyOf(rule.getTo(), to));
    }

    private boolean mayReceive(Manifests.Pods to, Manifests.Pods from) {
        var policies = policies(to, "Ingress");
        return policies.isEmpty()
                || policies.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> anyOf(rule.getFrom(), from));
    }

    private List<NetworkPolicy> policies(Manifests.Pods pods, String direction) {
        return manifests
                .all(NetworkPolicy.class)
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> selects(policy.getSpec().getPodSelector(), pods))
                .toList();
    }

    private static boolean anyOf(Collection<NetworkPolicyPeer> peers, Manifests.Pods pods) {
        return peers.isEmpty() || peers.stream().anyMatch(peer -> is(peer, pods));
    }

    /** A peer of another namespace or outside of the cluster is no pod of ours. */
    private static boolean is(NetworkPolicyPeer peer, Manifests.Pods pods) {
        return peer.getNamespaceSelector() == null && peer.getIpBlock() == null && selects(peer.getPodSelector(), pods);
    }

    private static boolean selects(LabelSelector selector, Manifests.Pods pods) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new IllegalArgumentException("A selector with expressions is more than this check reads");
        }
        return Selection.includes(selector.getMatchLabels(), pods);
    }
}
