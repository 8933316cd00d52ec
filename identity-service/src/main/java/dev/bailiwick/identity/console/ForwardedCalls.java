package dev.bailiwick.identity.console;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which calls of a browser are meant for access-service. Whatever is not here is not passed on. */
final class ForwardedCalls {
    /** An id as it may stand in a path, percent signs where a browser puts them; no dots alone, which mean other paths. */
    private static final String ID = "(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._~:@-]|%3[Aa]|%40|%7[Ee]){1,255}";

    private static final List<Shape> SHAPES = List.of(
            shape("/api/v1/catalog", HttpMethod.GET),
            shape("/api/v1/roles", HttpMethod.GET, HttpMethod.POST),
            shape("/api/v1/roles/{id}", HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE),
            shape("/api/v1/scopes", HttpMethod.GET),
            shape("/api/v1/scopes/{id}/{id}", HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE),
            shape("/api/v1/scopes/{id}/{id}/children", HttpMethod.GET),
            shape("/api/v1/access-rules", HttpMethod.GET, HttpMethod.POST),
            shape("/api/v1/access-rules/{id}", HttpMethod.DELETE),
            shape("/api/v1/access-rules:count", HttpMethod.GET),
            shape("/api/v1/access-rules:delete", HttpMethod.POST),
            shape("/api/v1/changes", HttpMethod.GET),
            shape("/api/v1/me/permissions", HttpMethod.GET),
            shape("/api/v1/me/permitted-scopes", HttpMethod.GET),
            shape("/api/v1/me/comparison", HttpMethod.GET),
            shape("/api/v1/me/access-rules", HttpMethod.GET),
            shape("/access/v1/evaluation", HttpMethod.POST));

    private ForwardedCalls() {}

    private record Shape(Pattern path, Set<HttpMethod> methods) {}

    private static Shape shape(String template, HttpMethod... methods) {
        return new Shape(Pattern.compile(template.replace("{id}", ID)), Set.of(methods));
    }

    /**
     * Whether a call is passed on.
     *
     * @param path as it was sent, not decoded
     */
    static boolean include(HttpMethod method, String path) {
        return SHAPES.stream()
                .anyMatch(shape -> shape.methods().contains(method)
                        && shape.path().matcher(path).matches());
    }
}
