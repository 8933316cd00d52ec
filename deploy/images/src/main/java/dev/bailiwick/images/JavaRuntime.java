package dev.bailiwick.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** The JDK that builds, reduced to what the services need. */
final class JavaRuntime {
    /** Everything in an image is as old as this, or a JVM would not take its own archives. */
    static final FileTime THEN = FileTime.fromMillis(1000);

    /**
     * What Java SE does not promise, and libraries of the services ask for: Unsafe (Netty, JCTools), socket options
     * (Vert.x), zip file systems (Quarkus), names by DNS (Vert.x), figures of the machine (Micrometer); jcmd and JFR for
     * whoever has to look inside.
     */
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.unsupported",
            "jdk.net",
            "jdk.zipfs",
            "jdk.naming.dns",
            "jdk.management",
            "jdk.management.jfr",
            "jdk.jfr",
            "jdk.crypto.cryptoki",
            "jdk.jcmd");

    /** Windows, sound and fonts: java.desktop comes for its java.beans only. */
    private static final List<String> DESKTOP = List.of(
            "libawt_xawt",
            "libjawt",
            "libsplashscreen",
            "libjsound",
            "libfontmanager",
            "libfreetype",
            "liblcms",
            "libmlib_image",
            "libjavajpeg");

    private JavaRuntime() {}

    /** Links it into a folder that must not exist yet, with the archives of its own classes. */
    static void link(Path folder) throws IOException {
        String home = System.getProperty("java.home");
        Command.run(
                Path.of(home, "bin", "jlink").toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString());
        for (String library : DESKTOP) {
            Files.deleteIfExists(folder.resolve("lib").resolve(library + ".so"));
        }
        age(folder);
        Command.run(folder.resolve("bin/java").toString(), "-XX:+UseCompactObjectHeaders", "-Xshare:dump");
    }

    private static void age(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, THEN);
            }
        }
    }
}
