package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.platform.ProblemException;
import dev.bailiwick.identity.user.record.IdempotencyKeyId;
import dev.bailiwick.identity.user.record.NewUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An {@code Idempotency-Key} as its caller sent it, with the digest of what came with it. */
record RepeatKey(IdempotencyKeyId id, String bodyDigest) {
    static final String HEADER = "Idempotency-Key";
    static final String DESCRIPTION =
            "Makes the request repeatable for at least 24 hours (as the operator has configured it): the same key with the same body"
                    + " gives the same user, with a new temporary password while he has not signed in; with another body it is 422. A key"
                    + " belongs to its caller. 1 to 255 visible ASCII characters.";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    static Optional<RepeatKey> of(@Nullable String header, SubjectRef caller, NewUser user) {
        if (header == null) {
            return Optional.empty();
        }
        if (!FORM.matcher(header).matches()) {
            throw ProblemException.invalid(HEADER, "format", "A key has 1 to 255 visible ASCII characters.");
        }
        return Optional.of(new RepeatKey(new IdempotencyKeyId(caller.toString(), header), digest(user)));
    }

    /** Of what the body means, so that a space more makes no other request. */
    private static String digest(NewUser user) {
        var profile = user.profile();
        var text = String.join(
                "\n",
                profile.email().value(),
                Objects.requireNonNullElse(profile.firstName(), ""),
                Objects.requireNonNullElse(profile.lastName(), ""),
                user.home().toString(),
                Boolean.toString(user.introductoryEmail()));
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
