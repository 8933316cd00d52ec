package dev.bailiwick.identity.password;

import java.util.function.Supplier;

/**
 * A password that we made for somebody, to be changed at the first sign-in; it cannot be printed, logged or serialised.
 *
 * <p>It has no accessor that a JSON library would find, is not {@code Serializable}, and compares by identity, so the
 * only way to its characters is {@link #reveal()}.
 */
public final class TemporaryPassword {
    /** The realm's policy, kept here so that a secret from the configuration fails where it is read. */
    public static final int MIN_LENGTH = 15;

    public static final int MAX_LENGTH = 128;

    /** Not a string: Jackson reads a string through any constructor that takes one, also a private one. */
    private final Supplier<String> value;

    private TemporaryPassword(Supplier<String> value) {
        this.value = value;
    }

    /** Takes over a password that was made elsewhere: by our generator, or by the operator for the first administrator. */
    public static TemporaryPassword of(String value) {
        if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a temporary password has %d to %d characters".formatted(MIN_LENGTH, MAX_LENGTH));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a temporary password has no control characters");
        }
        return new TemporaryPassword(() -> value);
    }

    /** The characters, for the one answer that shows them and the one call that sets them. */
    public String reveal() {
        return value.get();
    }

    @Override
    public String toString() {
        return "…";
    }
}
