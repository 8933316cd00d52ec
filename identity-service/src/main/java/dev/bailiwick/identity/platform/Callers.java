package dev.bailiwick.identity.platform;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the request at hand. */
@RequestScoped
public class Callers {
    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller current() {
        Caller caller = identity.getAttribute(CallerAugmentor.CALLER);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        return caller;
    }

    /** The access token of the request, to be forwarded to access-service and nowhere else. */
    public BearerToken token() {
        var credential = identity.getCredential(AccessTokenCredential.class);
        if (credential == null) {
            throw new UnauthorizedException();
        }
        return new BearerToken(credential.getToken());
    }
}
