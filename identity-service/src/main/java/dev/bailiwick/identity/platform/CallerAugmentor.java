package dev.bailiwick.identity.platform;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds the {@link Caller} of a verified token, and refuses tokens that stand for nobody. */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {
    static final String CALLER = Caller.class.getName();

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        var caller = identity.getPrincipal() instanceof JsonWebToken token
                ? TokenRules.callerOf(token)
                : java.util.Optional.<Caller>empty();
        return caller.<Uni<SecurityIdentity>>map(found -> Uni.createFrom()
                        .item(QuarkusSecurityIdentity.builder(identity)
                                .addAttribute(CALLER, found)
                                .build()))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("no caller in the token")));
    }
}
