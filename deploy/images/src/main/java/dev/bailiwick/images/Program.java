package dev.bailiwick.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What an image is made for: one of the services, or the command that keeps the realm. */
sealed interface Program permits Service, RealmKeeper {
    String title();

    String description();

    /** What it listens on. */
    Set<Port> ports();

    /** Between the Java runtime and the bill of materials; what changes most seldom comes first. */
    List<FileEntriesLayer> layers(Path bill) throws IOException;

    List<String> entryPoint();

    /** What Maven wrote of its Java libraries. */
    Path billOfMaterials();

    /** The name of the image, without its tag. */
    default String image() {
        return "bailiwick/" + title();
    }
}
