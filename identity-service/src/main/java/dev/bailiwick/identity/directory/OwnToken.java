package dev.bailiwick.identity.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * This service's own access token: fetched once for all who wait for it, and again shortly before it expires.
 *
 * <p>Fails with {@link DirectoryFailure.Unavailable} when Keycloak does not give one.
 */
@Singleton
public class OwnToken {
    /** A token is not used in its last moments, so that it still holds when it arrives. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private static final int UNAUTHORIZED = 401;

    private final KeycloakClient keycloak;
    private final KeycloakSettings settings;
    private final InstantSource clock;
    private final Uni<Token> fetched;
    private volatile @Nullable Token latest;

    @Inject
    OwnToken(KeycloakClient keycloak, KeycloakSettings settings) {
        this(keycloak, settings, InstantSource.system());
    }

    OwnToken(KeycloakClient keycloak, KeycloakSettings settings, InstantSource clock) {
        this.keycloak = keycloak;
        this.settings = settings;
        this.clock = clock;
        this.fetched = Uni.createFrom()
                .deferred(this::fetch)
                .invoke(token -> latest = token)
                .memoize()
                .until(() -> fresh() == null);
    }

    /** Makes a call with the token; when it is answered 401, once more with a new one. */
    public Uni<HttpResponse<Buffer>> call(Function<String, Uni<HttpResponse<Buffer>>> request) {
        return Uni.createFrom().deferred(this::current).flatMap(token -> attempt(request, token));
    }

    Uni<Token> current() {
        Token token = fresh();
        if (token != null) {
            return Uni.createFrom().item(token);
        }
        // Whoever asked first gets the answer on his own event loop; the others must go on on theirs, or two requests
        // would share what belongs to one (a database session, for example).
        Context context = Vertx.currentContext();
        return context == null ? fetched : fetched.emitOn(command -> context.runOnContext(ignored -> command.run()));
    }

    private Uni<HttpResponse<Buffer>> attempt(Function<String, Uni<HttpResponse<Buffer>>> request, Token token) {
        return request.apply(token.value).flatMap(answer -> {
            if (answer.statusCode() != UNAUTHORIZED) {
                return Uni.createFrom().item(answer);
            }
            forget(token);
            return current().flatMap(renewed -> request.apply(renewed.value));
        });
    }

    private void forget(Token refused) {
        if (latest == refused) {
            latest = null;
        }
    }

    private @Nullable Token fresh() {
        Token token = latest;
        return token != null && clock.instant().isBefore(token.renewAt) ? token : null;
    }

    private Uni<Token> fetch() {
        Instant asked = clock.instant();
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "client_credentials")
                .add("client_id", settings.clientId())
                .add("client_secret", settings.clientSecret());
        return keycloak.realm(HttpMethod.POST, "/protocol/openid-connect/token")
                .sendForm(form)
                .onFailure()
                .transform(failure -> new DirectoryFailure.Unavailable("Keycloak cannot be reached", failure))
                .map(answer -> read(answer, asked));
    }

    private static Token read(HttpResponse<Buffer> answer, Instant asked) {
        if (answer.statusCode() != 200) {
            throw new DirectoryFailure.Unavailable("Keycloak gives us no token: status " + answer.statusCode(), null);
        }
        try {
            JsonObject body = answer.bodyAsJsonObject();
            Duration life = Duration.ofSeconds(body.getLong("expires_in"));
            return new Token(body.getString("access_token"), asked.plus(life).minus(MARGIN));
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            throw new DirectoryFailure.Unavailable("Keycloak's token answer cannot be read", e);
        }
    }

    /** A token and the moment to fetch another; a class without accessors, because a record would print it. */
    static final class Token {
        private final String value;
        private final Instant renewAt;

        Token(String value, Instant renewAt) {
            this.value = value;
            this.renewAt = renewAt;
        }

        String value() {
            return value;
        }
    }
}
