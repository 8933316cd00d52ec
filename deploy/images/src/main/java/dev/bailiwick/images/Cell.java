package dev.bailiwick.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program in an unpacked image as a container engine would: its root file system is the image's and read-only,
 * only /tmp can be written to, and it is the image's user without privileges. It keeps the machine's network.
 *
 * <p>Root becomes that user for good. Anybody else has no privileges to lose: he gets the user's number in a namespace
 * of his own, where the machine allows that.
 */
final class Cell {
    private static final String MOUNTS = """
            set -e
            mkdir -p "$0/proc" "$0/dev" "$0/tmp"
            mount --bind "$0" "$0"
            mount --rbind /proc "$0/proc"
            mount --rbind /dev "$0/dev"
            mount --bind "$1" "$0/tmp"
            mount -o remount,bind,ro "$0"
            root=$0; user=$2; shift 2
            %s
            """;

    private static final String AS_ROOT = MOUNTS.formatted("""
            exec setpriv --no-new-privs chroot --groups= --userspec="$user:$user" "$root" "$@"
            """);
    private static final String AS_SOMEBODY = MOUNTS.formatted("""
            exec setpriv --no-new-privs unshare --user --map-user="$user" --map-group="$user" --root="$root" --wd=/ "$@"
            """);

    private final Unpacked image;
    private final Path tmp;

    Cell(Unpacked image) throws IOException {
        this.image = image;
        this.tmp = Files.createDirectories(image.root().resolveSibling("tmp"));
        Files.setPosixFilePermissions(tmp, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    /** What the program sees as /tmp. */
    Path tmp() {
        return tmp;
    }

    /** The command that starts this program within; its process is the program's own in the end. */
    List<String> command(List<String> program) {
        boolean root = Command.output(List.of("id", "-u")).equals("0");
        String user = image.user().split(":", 2)[0];
        List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!root) {
            command.addAll(List.of("--user", "--map-root-user"));
        }
        command.addAll(List.of(
                "sh",
                "-c",
                root ? AS_ROOT : AS_SOMEBODY,
                image.root().toAbsolutePath().toString(),
                tmp.toAbsolutePath().toString(),
                user));
        command.addAll(program);
        return command;
    }
}
