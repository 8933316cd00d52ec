package dev.bailiwick.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A base without shell and tools, made of this machine where no image can be fetched: the libraries that the Java
 * runtime is linked against, authorities, and an unprivileged user.
 */
final class MachineBase {
    private static final Pattern LIBRARY = Pattern.compile("(?:=> )?(/\\S+) \\(0x[0-9a-f]+\\)$");
    private static final Path AUTHORITIES = Path.of("/etc/ssl/certs/ca-certificates.crt");
    private static final Path LICENCE = Path.of("/usr/share/doc/libc6/copyright");

    private final Path work;
    private final Path java;

    /** Of what this Java runtime needs; small files are made in the working folder. */
    MachineBase(Path work, Path java) {
        this.work = work;
        this.java = java;
    }

    FileEntriesLayer layer() throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("base");
        for (Path library : libraries()) {
            layer.addEntry(
                    library.toRealPath(), AbsoluteUnixPath.fromPath(library), FilePermissions.fromOctalString("755"));
        }
        for (Path file : List.of(AUTHORITIES, LICENCE)) {
            if (Files.isRegularFile(file)) {
                layer.addEntry(file, AbsoluteUnixPath.fromPath(file));
            }
        }
        String user = Layout.USER + ":" + Layout.USER;
        layer.addEntry(
                file("passwd", "root:x:0:0::/:/sbin/nologin\nbailiwick:x:" + user + "::/tmp:/sbin/nologin\n"),
                AbsoluteUnixPath.get("/etc/passwd"));
        layer.addEntry(
                file("group", "root:x:0:\nbailiwick:x:" + Layout.USER + ":\n"), AbsoluteUnixPath.get("/etc/group"));
        layer.addEntry(file("nsswitch.conf", "hosts: files dns\n"), AbsoluteUnixPath.get("/etc/nsswitch.conf"));
        Path empty = Files.createDirectories(work.resolve("empty"));
        layer.addEntry(empty, AbsoluteUnixPath.get("/tmp"), FilePermissions.fromOctalString("777"));
        for (String mountPoint : List.of("/proc", "/dev", "/sys")) {
            layer.addEntry(empty, AbsoluteUnixPath.get(mountPoint), FilePermissions.fromOctalString("555"));
        }
        return layer.build();
    }

    /** Where the dynamic linker finds them, on this machine and in the image. */
    private NavigableSet<Path> libraries() throws IOException {
        NavigableSet<Path> libraries = new TreeSet<>();
        try (Stream<Path> files = Files.walk(java)) {
            files.filter(file -> file.toString().endsWith(".so") || file.endsWith("bin/java"))
                    .flatMap(MachineBase::linkedWith)
                    .filter(library -> !library.startsWith(java))
                    .forEach(libraries::add);
        }
        return libraries;
    }

    private static Stream<Path> linkedWith(Path binary) {
        return Command.output(List.of("ldd", binary.toString()))
                .lines()
                .map(LIBRARY::matcher)
                .filter(Matcher::find)
                .map(found -> Path.of(found.group(1)));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(work.resolve(name), content);
    }
}
