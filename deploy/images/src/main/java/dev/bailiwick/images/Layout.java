package dev.bailiwick.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import java.util.List;

/** Where things are in an image, and how it starts. */
final class Layout {
    /** Not the id of anybody on a usual machine; Kubernetes wants it as a number. */
    static final int USER = 10001;

    static final AbsoluteUnixPath JAVA = AbsoluteUnixPath.get("/opt/java");
    static final AbsoluteUnixPath APPLICATION = AbsoluteUnixPath.get("/opt/bailiwick");
    static final AbsoluteUnixPath BILL_OF_MATERIALS = AbsoluteUnixPath.get("/usr/share/doc/bailiwick/sbom.cdx.json");
    static final AbsoluteUnixPath CACHE = APPLICATION.resolve("service.aot");

    /** How it begins in every image; the training run says {@link #TRAIN} instead. */
    static final String USE_CACHE = "-XX:AOTCache=" + CACHE;

    static final String TRAIN = "-XX:AOTCacheOutput=/tmp/service.aot";

    /** In the environment, where whoever runs the image can say otherwise: an option of the command would win. */
    static final String OPTIONS = "-XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError";

    private Layout() {}

    /** A JVM that cannot use the cache starts without it, slower. */
    static List<String> entryPoint() {
        return List.of(
                JAVA.resolve("bin/java").toString(),
                USE_CACHE,
                "-XX:+UseCompactObjectHeaders",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                APPLICATION.resolve("quarkus-run.jar").toString());
    }
}
