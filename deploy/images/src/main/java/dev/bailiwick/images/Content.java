package dev.bailiwick.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in an image between its base and its cache.
 *
 * @param java a linked Java runtime
 * @param bill the bill of materials
 */
record Content(Program program, Path java, Path bill) {
    /** What changes most seldom comes first. */
    List<FileEntriesLayer> layers() throws IOException {
        List<FileEntriesLayer> layers = new ArrayList<>(List.of(whole("java", java, Layout.JAVA)));
        layers.addAll(program.layers(bill));
        return List.copyOf(layers);
    }

    /** A folder with what may be executed of it, and nothing that anybody may write. */
    static FileEntriesLayer whole(String name, Path folder, AbsoluteUnixPath place) throws IOException {
        return FileEntriesLayer.builder()
                .setName(name)
                .addEntryRecursive(
                        folder,
                        place,
                        (file, _) -> FilePermissions.fromOctalString(Files.isExecutable(file) ? "755" : "644"))
                .build();
    }
}
