package dev.bailiwick.kubernetes;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPHeaderMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which Service a request from outside comes to, by the precedence that the two APIs promise. */
final class WayIn {
    private final Manifests manifests;

    WayIn(Manifests manifests) {
        this.manifests = manifests;
    }

    /** A request, as far as routes look at it. */
    record Request(String path, Map<String, String> headers) {
        Request {
            headers = Map.copyOf(headers);
        }

        static Request of(String path) {
            return new Request(path, Map.of());
        }

        Request withToken() {
            return new Request(path, Map.of("authorization", "Bearer ey.J.h"));
        }
    }

    /** The exact path before the expression, the expression before the longest prefix; then the most headers. */
    private record Candidate(int kind, int length, int headers, String service) {
        static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::kind)
                .thenComparingInt(Candidate::length)
                .thenComparingInt(Candidate::headers);
    }

    String byGateway(Request request) {
        return best(manifests
                .all(HTTPRoute.class)
                .flatMap(route -> route.getSpec().getRules().stream())
                .flatMap(rule -> rule.getMatches().stream()
                        .filter(match -> covers(match, request))
                        .map(match -> new Candidate(
                                kind(match.getPath().getType()),
                                match.getPath().getValue().length(),
                                match.getHeaders().size(),
                                rule.getBackendRefs().getFirst().getName()))));
    }

    String byIngress(String host, Request request) {
        return best(manifests
                .all(Ingress.class)
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .filter(rule -> rule.getHost().equals(host))
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .filter(path -> covers(path, request))
                .map(path -> new Candidate(
                        kind(path.getPathType()),
                        path.getPath().length(),
                        0,
                        path.getBackend().getService().getName())));
    }

    private static String best(Stream<Candidate> candidates) {
        return candidates.max(Candidate.ORDER).map(Candidate::service).orElse("nothing");
    }

    private static boolean covers(HTTPRouteMatch match, Request request) {
        return covers(match.getPath().getType(), match.getPath().getValue(), request.path())
                && match.getHeaders().stream().allMatch(header -> covers(header, request));
    }

    private static boolean covers(HTTPIngressPath path, Request request) {
        return covers(path.getPathType(), path.getPath(), request.path());
    }

    private static boolean covers(String type, String value, String path) {
        return switch (type) {
            case "Exact" -> path.equals(value);
            case "RegularExpression" -> path.matches(value);
            case "PathPrefix", "Prefix" ->
                value.equals("/") || path.equals(value) || path.startsWith(value + "/"); // by elements
            default -> throw new IllegalArgumentException("A path of another type: " + type);
        };
    }

    private static boolean covers(HTTPHeaderMatch header, Request request) {
        String sent = request.headers().get(header.getName().toLowerCase(Locale.ROOT));
        return sent != null
                && ("RegularExpression".equals(header.getType())
                        ? sent.matches(header.getValue())
                        : sent.equals(header.getValue()));
    }

    private static int kind(String type) {
        return switch (type) {
            case "Exact" -> 2;
            case "RegularExpression" -> 1;
            default -> 0;
        };
    }
}
