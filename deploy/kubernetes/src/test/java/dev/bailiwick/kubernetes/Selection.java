package dev.bailiwick.kubernetes;

import java.util.Map;
import java.util.stream.Stream;

/** Which pods a selector of labels means. */
final class Selection {
    private Selection() {}

    static Stream<Manifests.Pods> of(Manifests manifests, Map<String, String> labels) {
        return manifests.pods().filter(pods -> includes(labels, pods));
    }

    /** Whether the labels are all among the pods' own; no labels mean every pod. */
    static boolean includes(Map<String, String> labels, Manifests.Pods pods) {
        var own = pods.template().getMetadata().getLabels();
        return labels == null
                || labels.entrySet().stream().allMatch(label -> label.getValue().equals(own.get(label.getKey())));
    }
}
