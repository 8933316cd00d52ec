package dev.bailiwick.identity.access;

import dev.bailiwick.identity.platform.BearerToken;
import dev.bailiwick.identity.platform.Caller;

/** Who asks, with the bearer token that proves it, to be passed on. */
public record CallerToken(Caller caller, BearerToken token) {
    public SubjectRef subject() {
        return new SubjectRef(caller.kind().type(), caller.id());
    }
}
