package dev.bailiwick.identity.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Keycloak's Admin API: whatever goes wrong on the way, and every answer that says nothing about the matter itself, is
 * {@link DirectoryFailure.Unavailable}; the others come back for the caller to judge.
 */
@Singleton
class KeycloakAdmin {
    private static final Logger LOG = Logger.getLogger(KeycloakAdmin.class);

    private final KeycloakClient client;
    private final OwnToken token;

    KeycloakAdmin(KeycloakClient client, OwnToken token) {
        this.client = client;
        this.token = token;
    }

    Uni<HttpResponse<Buffer>> get(String path, Map<String, String> query) {
        HttpRequest<Buffer> request = client.admin(HttpMethod.GET, path);
        query.forEach(request::addQueryParam);
        return judged(
                token.call(value -> request.bearerTokenAuthentication(value).send()));
    }

    Uni<HttpResponse<Buffer>> get(String path) {
        return get(path, Map.of());
    }

    Uni<HttpResponse<Buffer>> post(String path, JsonObject body) {
        return send(client.admin(HttpMethod.POST, path), body);
    }

    Uni<HttpResponse<Buffer>> put(String path, JsonObject body) {
        return send(client.admin(HttpMethod.PUT, path), body);
    }

    Uni<HttpResponse<Buffer>> delete(String path) {
        HttpRequest<Buffer> request = client.admin(HttpMethod.DELETE, path);
        return judged(
                token.call(value -> request.bearerTokenAuthentication(value).send()));
    }

    private Uni<HttpResponse<Buffer>> send(HttpRequest<Buffer> request, JsonObject body) {
        return judged(
                token.call(value -> request.bearerTokenAuthentication(value).sendJsonObject(body)));
    }

    private static Uni<HttpResponse<Buffer>> judged(Uni<HttpResponse<Buffer>> answer) {
        return answer.onFailure(failure -> !(failure instanceof DirectoryFailure))
                .transform(failure -> new DirectoryFailure.Unavailable("Keycloak cannot be reached", failure))
                .invoke(KeycloakAdmin::requireMeaning);
    }

    private static void requireMeaning(HttpResponse<Buffer> answer) {
        int status = answer.statusCode();
        if (status >= 500 || status == 401 || status == 403 || status == 408 || status == 429 || status < 200) {
            LOG.warnf("Keycloak's Admin API answers with status %d", status);
            throw new DirectoryFailure.Unavailable("Keycloak answers with status " + status, null);
        }
    }
}
