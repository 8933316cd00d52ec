package dev.bailiwick.identity.introduction;

/** What a letter is about. */
public enum LetterKind {
    /** Where to sign in. */
    INTRODUCTION,
    /** To the old address: it is no longer the one. */
    EMAIL_CHANGED_FROM,
    /** To the new address: it is the one from now on. */
    EMAIL_CHANGED_TO
}
