package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.CallerToken;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.user.record.UserAccount;

/** Who wants something, with the token that lets us ask access-service in his name. */
public record Asker(CallerToken token, Actor actor) {
    SubjectRef subject() {
        return actor.subject();
    }

    boolean is(UserAccount account) {
        return account.id().isPresent() && account.subject().equals(subject());
    }
}
