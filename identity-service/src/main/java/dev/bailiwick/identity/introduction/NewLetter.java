package dev.bailiwick.identity.introduction;

import dev.bailiwick.identity.directory.EmailAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter to be sent. */
public record NewLetter(
        UUID userKey,
        LetterKind kind,
        EmailAddress recipient,
        @Nullable String firstName) {}
