package dev.bailiwick.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one way of installing comes to: its objects. */
record Manifests(List<HasMetadata> objects) {
    Manifests {
        objects = List.copyOf(objects);
    }

    /** A pod that some object here makes. */
    record Pods(HasMetadata owner, PodTemplateSpec template) {
        String name() {
            return owner.getKind() + " " + owner.getMetadata().getName();
        }
    }

    static Manifests of(HasMetadata... objects) {
        return new Manifests(List.of(objects));
    }

    <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }

    <T extends HasMetadata> Optional<T> find(Class<T> kind, String name) {
        return all(kind)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    Stream<Pods> pods() {
        return Stream.of(
                        all(Deployment.class)
                                .map(found -> new Pods(found, found.getSpec().getTemplate())),
                        all(StatefulSet.class)
                                .map(found -> new Pods(found, found.getSpec().getTemplate())),
                        all(Job.class)
                                .map(found -> new Pods(found, found.getSpec().getTemplate())))
                .flatMap(stream -> stream);
    }
}
