package dev.bailiwick.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Whole folders: delete, copy, unpack, digest. */
public final class Folders {
    private Folders() {}

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path file : everything(folder).reversed()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + file, e);
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path file : everything(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Unpacks a zip without the one folder that everything in it lies in. */
    static void unpack(Path zip, Path into) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                if (inside.getNameCount() < 2) {
                    continue;
                }
                Path target =
                        into.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("An entry of " + zip + " leads outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Twelve hex digits that differ when a name or the content of a file differs. */
    static String digest(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.stream().sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a folder of classes and for the jar that is made of it: the modules of a build see either. */
    static String digestOfClasses(Path folderOrJar) {
        if (Files.isDirectory(folderOrJar)) {
            return digestOfAllButTheManifest(folderOrJar);
        }
        try (FileSystem jar = FileSystems.newFileSystem(folderOrJar)) {
            return digestOfAllButTheManifest(jar.getPath("/"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folderOrJar, e);
        }
    }

    private static String digestOfAllButTheManifest(Path root) {
        return digest(files(root).stream()
                .filter(file -> !root.relativize(file).startsWith("META-INF"))
                .toList());
    }

    static List<Path> files(Path folder) {
        return everything(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** The folder and all that is in it, parents before children. */
    private static List<Path> everything(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }
}
