package dev.bailiwick.identity.password;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Makes temporary passwords: six groups of four, such as {@code hkx4-9wmp-…}, of 118 bits.
 *
 * <p>One case and no letter that looks like another, because people read them to each other and type them on phones.
 */
public final class TemporaryPasswords {
    /** Without i, l, o, 0 and 1. */
    static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    static final int GROUPS = 6;
    static final int GROUP_LENGTH = 4;

    /** A one-letter name occurs in about half of all passwords, so that a hundred failures in a row mean a broken random source. */
    private static final int ATTEMPTS = 100;

    private final SecureRandom random;

    public TemporaryPasswords(SecureRandom random) {
        this.random = random;
    }

    /** A new password that does not contain the local part of its owner's address, whatever the groups are joined with. */
    public TemporaryPassword generateFor(String localPart) {
        String forbidden = localPart.toLowerCase(Locale.ROOT).replace("-", "");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String characters = characters();
            if (forbidden.isEmpty() || !characters.contains(forbidden)) {
                return TemporaryPassword.of(grouped(characters));
            }
        }
        throw new IllegalStateException("the random source repeats itself");
    }

    private String characters() {
        var characters = new StringBuilder(GROUPS * GROUP_LENGTH);
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return characters.toString();
    }

    private static String grouped(String characters) {
        var grouped = new StringBuilder(characters);
        for (int at = GROUP_LENGTH * (GROUPS - 1); at > 0; at -= GROUP_LENGTH) {
            grouped.insert(at, '-');
        }
        return grouped.toString();
    }
}
