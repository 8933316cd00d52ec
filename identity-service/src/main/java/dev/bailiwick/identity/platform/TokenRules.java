package dev.bailiwick.identity.platform;

import dev.bailiwick.identity.platform.Caller.Kind;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Which verified tokens stand for whom. Signature, issuer, audience and expiry were checked before; these rules keep
 * id and refresh tokens out, and people from passing as service accounts.
 */
final class TokenRules {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~:@-]{1,255}");

    private TokenRules() {}

    /** The caller that the token stands for, or empty when it stands for nobody. */
    static Optional<Caller> callerOf(JsonWebToken token) {
        if (!"Bearer".equals(token.getClaim("typ")) || !token.containsClaim("exp")) {
            return Optional.empty();
        }
        var clientId = token.<Object>getClaim("client_id");
        var session = token.<Object>getClaim("sid");
        if (clientId == null && session instanceof String) {
            return caller(Kind.USER, token.getSubject());
        }
        if (clientId instanceof String client && session == null && client.equals(token.getClaim("azp"))) {
            return caller(Kind.SERVICE_ACCOUNT, client);
        }
        return Optional.empty();
    }

    private static Optional<Caller> caller(Kind kind, @Nullable String id) {
        return id != null && ID.matcher(id).matches() ? Optional.of(new Caller(kind, id)) : Optional.empty();
    }
}
