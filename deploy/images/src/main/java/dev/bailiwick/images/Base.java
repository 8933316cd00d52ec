package dev.bailiwick.images;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The image that another one stands on: a tar here, or one that a registry gives to anybody. */
sealed interface Base {
    /** A file, where there is one of that name; the name of an image otherwise. */
    static Base called(String name) {
        Path tar = Path.of(name);
        if (Files.isRegularFile(tar)) {
            return new Tar(tar);
        }
        try {
            return new Remote(ImageReference.parse(name));
        } catch (InvalidImageReferenceException e) {
            throw new IllegalArgumentException(name + " is neither a file nor the name of an image", e);
        }
    }

    JibContainerBuilder begin();

    /** Whether the network is needed for it. */
    boolean isFetched();

    /** Whether TLS may be missing or not be trusted: for a registry on this machine, as container engines have it. */
    boolean mayBeInsecure();

    /** What {@link #called} finds it by from any folder. */
    String name();

    /** In the form of {@code docker save}. */
    record Tar(Path file) implements Base {
        @Override
        public JibContainerBuilder begin() {
            return Jib.from(TarImage.at(file));
        }

        @Override
        public boolean isFetched() {
            return false;
        }

        @Override
        public boolean mayBeInsecure() {
            return false;
        }

        @Override
        public String name() {
            return file.toAbsolutePath().toString();
        }
    }

    /** By name, best with its digest: a tag can come to mean another image. */
    record Remote(ImageReference image) implements Base {
        private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

        @Override
        public JibContainerBuilder begin() {
            return Jib.from(image).setPlatforms(Set.of(ofThisMachine()));
        }

        @Override
        public boolean isFetched() {
            return true;
        }

        @Override
        public boolean mayBeInsecure() {
            return THIS_MACHINE.contains(image.getRegistry().split(":", 2)[0]);
        }

        @Override
        public String name() {
            return image.toStringWithQualifier();
        }
    }

    /** What this machine's Java runtime and libraries run on. */
    static Platform ofThisMachine() {
        String machine = System.getProperty("os.arch");
        return new Platform(machine.equals("aarch64") ? "arm64" : machine, "linux");
    }
}
