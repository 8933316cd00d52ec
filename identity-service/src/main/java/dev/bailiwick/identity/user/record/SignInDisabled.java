package dev.bailiwick.identity.user.record;

/** Why somebody who is not suspended cannot sign in. */
public enum SignInDisabled {
    TEMPORARY_PASSWORD_EXPIRED
}
