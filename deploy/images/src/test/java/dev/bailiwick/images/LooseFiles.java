package dev.bailiwick.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What anybody may change, or what lends its owner's rights to whoever runs it. */
final class LooseFiles {
    private static final int SET_USER_OR_GROUP = 06000;
    private static final int WRITTEN_BY_ANYBODY = 0002;

    private LooseFiles() {}

    static List<Path> below(Path folder) throws IOException {
        List<Path> loose = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                int mode = (int) Files.getAttribute(file, "unix:mode");
                if ((mode & (SET_USER_OR_GROUP | WRITTEN_BY_ANYBODY)) != 0) {
                    loose.add(file);
                }
            }
        }
        return loose;
    }
}
