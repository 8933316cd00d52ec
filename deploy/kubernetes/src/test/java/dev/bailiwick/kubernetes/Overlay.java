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
    /** Production with the job that keeps the realm: one line of its kustomization is no comment. */
    PRODUCTION_REALM,
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
            case PRODUCTION_REALM ->
                changed("with-realm", "\n  # - ../../components/realm\n", "\n  - ../../components/realm\n");
            case EVALUATION -> Repository.file("deploy/kubernetes/overlays/evaluation");
        };
    }

    private static Path withIngress() {
        Path production = changed(
                "with-ingress",
                "\n  - ../../components/gateway\n",
                "\n  - ../../components/ingress\n",
                "\n  # - ../../components/tracing\n",
                "\n  - ../../components/tracing\n");
        try {
            ownHost(production.resolve("settings.env"));
            return production;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of production with other words in its kustomization: one, what stands in its place, another… */
    private static Path changed(String name, String... words) {
        Path copy = Path.of("target", name).toAbsolutePath();
        Path kustomization = copy.resolve("overlays/production/kustomization.yaml");
        try {
            for (String part : new String[] {"base", "components", "overlays/production"}) {
                copy(Repository.file("deploy/kubernetes/" + part), copy.resolve(part));
            }
            String said = Files.readString(kustomization);
            for (int at = 0; at < words.length; at += 2) {
                said = replaced(said, words[at], words[at + 1]);
            }
            Files.writeString(kustomization, said);
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
