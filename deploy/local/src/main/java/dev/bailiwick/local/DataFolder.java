package dev.bailiwick.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder of a PostgreSQL server that works while it is copied; what belongs into a copy is said in PostgreSQL's manual. */
final class DataFolder {
    /** Stay empty in a copy: what was in them is of this server's run, or comes from the archive. */
    private static final Set<String> OF_THE_RUN = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private DataFolder() {}

    static void copy(Path from, Path to) throws IOException {
        Path _ = Files.walkFileTree(from, new Copying(from, to));
        Files.createDirectories(to.resolve("pg_wal/archive_status"));
        close(to);
    }

    /** A server takes no folder for its own that others can read. */
    static void close(Path data) throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(target(folder));
            return OF_THE_RUN.contains(name(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isLeftOut(name(file))) {
                try {
                    Path _ = Files.copy(file, target(file));
                } catch (NoSuchFileException dropped) {
                    // The log tells of it.
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        private Path target(Path file) {
            return to.resolve(from.relativize(file).toString());
        }

        private static boolean isLeftOut(String name) {
            return LEFT_OUT.contains(name) || name.startsWith("pgsql_tmp") || name.startsWith("pg_internal.init");
        }

        private static String name(Path file) {
            return file.getFileName().toString();
        }
    }
}
