package dev.bailiwick.identity.directory;

import java.util.UUID;

/** An account to be created, with the id of our operation, by which we know our own attempt again. */
public record NewAccount(UUID operation, Profile profile) {}
