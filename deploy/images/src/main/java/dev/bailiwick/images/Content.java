package dev.bailiwick.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What stands in an image between its base and its cache.
 *
 * @param java a linked Java runtime
 * @param bill the bill of materials
 */
record Content(Service service, Path java, Path bill) {
    /** What changes most seldom comes first. */
    List<FileEntriesLayer> layers() throws IOException {
        return List.of(
                whole("java", java, Layout.JAVA),
                whole("dependencies", service.packaged().resolve("lib"), Layout.APPLICATION.resolve("lib")),
                application());
    }

    private FileEntriesLayer application() throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("application");
        for (String part : List.of("app", "quarkus", "quarkus-run.jar")) {
            layer.addEntryRecursive(service.packaged().resolve(part), Layout.APPLICATION.resolve(part));
        }
        return layer.addEntry(bill, Layout.BILL_OF_MATERIALS).build();
    }

    /** A folder with what may be executed of it, and nothing that anybody may write. */
    private static FileEntriesLayer whole(String name, Path folder, AbsoluteUnixPath place) throws IOException {
        return FileEntriesLayer.builder()
                .setName(name)
                .addEntryRecursive(
                        folder,
                        place,
                        (file, _) -> FilePermissions.fromOctalString(Files.isExecutable(file) ? "755" : "644"))
                .build();
    }
}
