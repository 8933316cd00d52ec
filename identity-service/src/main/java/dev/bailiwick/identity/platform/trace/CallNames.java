package dev.bailiwick.identity.platform.trace;

import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Names calls of other services in traces by the words of their paths, and leaves out ids and everything else. */
public final class CallNames {
    private static final Set<String> WORDS = Set.of(
            "access",
            "access-rules",
            "access-rules:count",
            "access-rules:delete",
            "admin",
            "api",
            "catalog",
            "changes",
            "children",
            "clients",
            "comparison",
            "composite",
            "evaluation",
            "events",
            "federated-identity",
            "groups",
            "logout",
            "me",
            "members",
            "openid-connect",
            "permissions",
            "permitted-scopes",
            "protocol",
            "realms",
            "reset-password",
            "role-mappings",
            "roles",
            "scopes",
            "subjects",
            "token",
            "users",
            "v1");

    private CallNames() {}

    public static String of(HttpMethod method, String path) {
        return Arrays.stream(path.replaceFirst("[?#].*$", "").split("/", -1))
                .map(segment -> segment.isEmpty() || WORDS.contains(segment) ? segment : "{}")
                .collect(Collectors.joining("/", method.name() + " ", ""));
    }
}
