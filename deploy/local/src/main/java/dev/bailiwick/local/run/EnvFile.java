package dev.bailiwick.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code .local/env}: lines of {@code KEY=value}, for people's scripts; it holds secrets, so nobody else can read it. */
record EnvFile(Map<String, String> values) {
    static EnvFile of(Environments environments, LocalRealm realm) {
        Addresses at = environments.addresses();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("BAILIWICK_CONSOLE_URL", at.identityUrl());
        values.put("BAILIWICK_IDENTITY_URL", at.identityUrl());
        values.put("BAILIWICK_ACCESS_URL", at.accessUrl());
        values.put("BAILIWICK_KEYCLOAK_URL", at.keycloakUrl());
        values.put("BAILIWICK_ISSUER", at.issuer());
        values.put("BAILIWICK_MAIL_URL", at.mailUrl());
        values.put("BAILIWICK_ADMIN_EMAIL", Environments.ADMINISTRATOR);
        values.put("BAILIWICK_ADMIN_PASSWORD", environments.administratorPassword());
        values.put("BAILIWICK_CLIENT_ID", realm.scriptsClient());
        values.put("BAILIWICK_CLIENT_SECRET", realm.scriptsSecret());
        values.put("BAILIWICK_ACME_PASSWORD", environments.directoryPassword());
        values.put("BAILIWICK_DATABASE_URL", at.databaseUrl());
        return new EnvFile(values);
    }

    String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("The env file holds no " + key);
        }
        return value;
    }

    void write(Path file) {
        String lines = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Path unfinished = file.resolveSibling("env.new");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, lines);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EnvFile read(Path file) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            return new EnvFile(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
