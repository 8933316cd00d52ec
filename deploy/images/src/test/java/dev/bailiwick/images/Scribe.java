package dev.bailiwick.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs within an image: tries to write, and says where it could. */
final class Scribe {
    private Scribe() {}

    public static void main(String[] folders) {
        for (String folder : folders) {
            try {
                Files.writeString(Path.of(folder, "written"), "by somebody who should not");
                System.out.println(folder);
            } catch (IOException refused) {
                System.err.println(refused);
            }
        }
    }
}
