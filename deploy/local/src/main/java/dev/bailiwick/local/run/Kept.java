package dev.bailiwick.local.run;

import dev.bailiwick.local.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/** What has to be the same at the next run: secrets, made once, and ports. Nobody else can read the file. */
final class Kept {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();
    private final Set<Integer> promised = new HashSet<>();

    Kept(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A secret of 192 bits, in letters that need no quoting anywhere. */
    String secret(String name) {
        String known = values.getProperty("secret." + name);
        return known == null ? keep("secret." + name, random()) : known;
    }

    /** The port of the last run or the default one; the next free one where somebody else has it now, or will have it. */
    int port(String name, int preferred) {
        int wanted = Integer.parseInt(values.getProperty("port." + name, Integer.toString(preferred)));
        int port = Ports.freeNear(wanted, promised);
        promised.add(port);
        String _ = keep("port." + name, Integer.toString(port));
        return port;
    }

    boolean isDone(String step) {
        return values.containsKey("done." + step);
    }

    void done(String step) {
        String _ = keep("done." + step, "yes");
    }

    private String keep(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            save();
        }
        return value;
    }

    private void save() {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                values.store(out, "made by `make run`; `make run-clean` starts afresh");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
