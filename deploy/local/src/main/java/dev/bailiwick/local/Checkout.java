package dev.bailiwick.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where things are: this checkout of the repository, the user's cache folder, and what the build wrote down for us. */
public final class Checkout {
    private Checkout() {}

    /** The folder that holds {@code deploy/keycloak}: the working directory or the nearest one above it. */
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/keycloak"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Neither " + start + " nor a folder above it holds deploy/keycloak");
    }

    /** {@code $XDG_CACHE_HOME/bailiwick}, by default {@code ~/.cache/bailiwick}: safe to delete while nothing of ours runs. */
    public static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        try {
            return Files.createDirectories(base.resolve("bailiwick"));
        } catch (IOException e) {
            throw new UncheckedIOException("The cache folder " + base + " cannot be written to", e);
        }
    }

    /** The java that runs this, for the children too. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@code keycloak.version} or {@code keycloak.distribution}, as the build found them. */
    static String built(String key) {
        Properties properties = new Properties();
        try (InputStream in = Checkout.class.getResourceAsStream("/parts.properties")) {
            if (in == null) {
                throw new IllegalStateException("parts.properties is missing: build deploy/local with Maven first");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = properties.getProperty(key);
        if (value == null || value.isBlank() || value.startsWith("${")) {
            throw new IllegalStateException(
                    "parts.properties says nothing of " + key + ": build with Maven, not by hand");
        }
        return value;
    }

    /** Of this process, also where surefire has put it into a manifest. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
