package dev.bailiwick.identity.user;

import dev.bailiwick.identity.arrival.Arrivals;
import dev.bailiwick.identity.group.record.UserGroup;
import dev.bailiwick.identity.group.record.UserGroups;
import dev.bailiwick.identity.platform.RequestIds;
import dev.bailiwick.identity.user.record.UserAccount;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** The door for people who come themselves: their own record, which follows what is known of their sign-in. */
@RequestScoped
class Presence {
    /** Somebody who is here, with his groups by name. */
    record Present(UserAccount account, List<UserGroup> groups) {
        Present {
            groups = List.copyOf(groups);
        }
    }

    private final Arrivals arrivals;
    private final UserGroups groups;
    private final CurrentSignIn signIn;
    private final RoutingContext context;

    Presence(Arrivals arrivals, UserGroups groups, CurrentSignIn signIn, RoutingContext context) {
        this.arrivals = arrivals;
        this.groups = groups;
        this.signIn = signIn;
        this.context = context;
    }

    /** Whoever has a valid token and no record was deleted a moment ago: he is nobody. */
    Uni<Present> current() {
        return arrivals.present(signIn.get(), RequestIds.of(context))
                .map(found -> found.filter(UserAccount::isSettled).orElseThrow(UnauthorizedException::new))
                .invoke(Presence::requireNotSuspended)
                .chain(account -> groups.of(account.userKey()).map(his -> new Present(account, his)));
    }

    private static void requireNotSuspended(UserAccount account) {
        if (account.isSuspended()) {
            throw new UserFailure.Suspended();
        }
    }
}
