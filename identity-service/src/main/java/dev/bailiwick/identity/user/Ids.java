package dev.bailiwick.identity.user;

import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.platform.ErrorCode;
import dev.bailiwick.identity.platform.ProblemException;

/** Reads ids from paths. */
final class Ids {
    static final String DESCRIPTION = "The id of the user: the `sub` of his tokens.";
    static final String EXAMPLE = "f3b0a9d2-8c1e-4f57-9f0e-3d1f6f1c2a77";

    private Ids() {}

    /** What cannot be an id is nobody's. */
    static AccountId account(String text) {
        try {
            return new AccountId(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ErrorCode.NOT_FOUND, "There is no such user, or you may not know of him.");
        }
    }
}
