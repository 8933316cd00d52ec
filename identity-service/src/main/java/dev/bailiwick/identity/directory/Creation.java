package dev.bailiwick.identity.directory;

/**
 * The outcome of a create: the account, and whether this very call made it, with this call's password.
 *
 * @param adopted an earlier attempt of the same operation had made it
 */
public record Creation(AccountId id, boolean adopted) {}
