package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.Profile;

/** A person to be made known. */
public record NewUser(Profile profile, ScopeRef home, boolean introductoryEmail) {}
