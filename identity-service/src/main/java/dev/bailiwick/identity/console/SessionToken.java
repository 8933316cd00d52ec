package dev.bailiwick.identity.console;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets a session stand for exactly what its access token stands for: the token is verified by the same rules as one that
 * came in a header, and the id token, which the session rests on, stands for nobody.
 */
@ApplicationScoped
class SessionToken implements SecurityIdentityAugmentor {
    /** Before the caller is read from the token. */
    private static final int BEFORE_CALLER = 10;

    private final TenantIdentityProvider bearer;

    SessionToken(TenantIdentityProvider bearer) {
        this.bearer = bearer;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext request) {
        return identity.getCredential(IdTokenCredential.class) == null
                ? Uni.createFrom().item(identity)
                : bearer.authenticate(identity.getCredential(AccessTokenCredential.class));
    }

    @Override
    public int priority() {
        return BEFORE_CALLER;
    }
}
