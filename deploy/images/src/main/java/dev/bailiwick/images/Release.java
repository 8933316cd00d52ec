package dev.bailiwick.images;

import dev.bailiwick.local.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** Which state of the project an image shows. The time is the project's own, never that of the build. */
record Release(String version, String revision, Instant created) {
    static Release ofThisCheckout() {
        Properties built = new Properties();
        try (InputStream in = Release.class.getResourceAsStream("/images.properties")) {
            if (in == null) {
                throw new IllegalStateException("images.properties is missing: build deploy/images with Maven first");
            }
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Release(
                built.getProperty("version"), revisionOf(Checkout.root()), Instant.parse(built.getProperty("created")));
    }

    /** The commit, marked when there is more than it: {@code 8c1f…-dirty}. */
    private static String revisionOf(Path checkout) {
        return Command.output(List.of(
                "git", "-C", checkout.toString(), "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"));
    }
}
