package dev.bailiwick.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The ways of installing that this repository offers, each rendered once. */
enum Overlay {
    PRODUCTION,
    /** Production with the other way in and with traces: lines of its kustomization and one of its settings are others. */
    PRODUCTION_INGRESS,
    /** Everything in one namespace, for a look. */
    EVALUATION;

    private static final Map<Overlay, Manifests> RENDERED = new ConcurrentHashMap<>();

    Manifests manifests() {
        return RENDERED.computeIfAbsent(this, overlay -> new Manifests(StrictModel.read(overlay.yaml())));
    }

    String yaml() {
        return Kustomize.find().render(folder());
    }

    private Path folder() {
        return switch (this) {
            case PRODUCTION -> Repository.file("deploy/kubernetes/overlays/production");
            case PRODUCTION_INGRESS -> withIngress();
            case EVALUATION -> Repository.file("deploy/kubernetes/overlays/evaluation");
        };
    }

    private static Path withIngress() {
        Path copy = Path.of("target", "with-ingress").toAbsolutePath();
        Path kustomization = copy.resolve("overlays/production/kustomization.yaml");
        try {
            for (String part : new String[] {"base", "components", "overlays/production"}) {
                copy(Repository.file("deploy/kubernetes/" + part), copy.resolve(part));
            }
            String said = Files.readString(kustomization);
            said = replaced(said, "\n  - ../../components/gateway\n", "\n  - ../../components/ingress\n");
            said = replaced(said, "\n  # - ../../components/tracing\n", "\n  - ../../components/tracing\n");
            Files.writeString(kustomization, said);
            ownHost(copy.resolve("overlays/production/settings.env"));
            return copy.resolve("overlays/production");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String replaced(String text, String line, String other) {
        if (!text.contains(line)) {
            throw new IllegalStateException("The kustomization of production has no line" + line);
        }
        return text.replace(line, other);
    }

    /** As the README says: with an Ingress, access-service has a host of its own. */
    private static void ownHost(Path settings) throws IOException {
        String said = Files.readString(settings);
        String other = said.replaceFirst("(?m)^ACCESS_PUBLIC_URL=.*$", "ACCESS_PUBLIC_URL=https://access.example.com");
        Files.writeString(settings, other);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }
}
