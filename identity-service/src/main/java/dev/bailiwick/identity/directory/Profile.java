package dev.bailiwick.identity.directory;

import org.jspecify.annotations.Nullable;

/** What a person is called and where his mail goes; many are known by their address alone. */
public record Profile(
        EmailAddress email,
        @Nullable String firstName,
        @Nullable String lastName) {}
