package dev.bailiwick.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.kubernetes.WayIn.Request;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of the two contracts can be asked for from outside, and nothing of `/q` but the contracts. */
class WayInTest {
    private static final String ACCESS = "access-service";
    private static final String IDENTITY = "identity-service";
    private static final String NOWHERE = "nowhere";
    private static final Pattern OPERATION = Pattern.compile("(?m)^  (/[^:\\s]*(?::[a-z]+)?):$");
    private static final WayIn GATEWAY = new WayIn(Overlay.PRODUCTION.manifests());
    private static final WayIn INGRESS = new WayIn(Overlay.PRODUCTION_INGRESS.manifests());

    @ParameterizedTest
    @MethodSource("pathsOfAccess")
    void aProgramReachesAccessService(String path) {
        assertThat(GATEWAY.byGateway(Request.of(path).withToken())).isEqualTo(ACCESS);
        assertThat(INGRESS.byIngress(host(ACCESS), Request.of(path).withToken()))
                .isEqualTo(ACCESS);
    }

    @ParameterizedTest
    @MethodSource("pathsOfIdentity")
    void aProgramReachesIdentityService(String path) {
        assertThat(GATEWAY.byGateway(Request.of(path).withToken())).isEqualTo(IDENTITY);
        assertThat(INGRESS.byIngress(host(IDENTITY), Request.of(path).withToken()))
                .isEqualTo(IDENTITY);
    }

    /** What a browser asks of access-service, identity-service passes on; the rest is for programs alone. */
    @ParameterizedTest
    @MethodSource({"pathsOfAccess", "pathsOfIdentity"})
    void aBrowserReachesIdentityService(String path) {
        boolean forPrograms = path.startsWith("/api/v1/subjects") || path.startsWith("/.well-known/");
        assertThat(GATEWAY.byGateway(Request.of(path))).isEqualTo(forPrograms ? ACCESS : IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/users/u-1", "/assets/index.js", "/signed-in", "/q/openapi", "/quality", "/api/v1/rolesome"
            })
    void everythingElseIsTheConsole(String path) {
        assertThat(GATEWAY.byGateway(Request.of(path))).isEqualTo(IDENTITY);
        assertThat(GATEWAY.byGateway(Request.of(path).withToken())).isEqualTo(IDENTITY);
        assertThat(INGRESS.byIngress(host(IDENTITY), Request.of(path))).isEqualTo(IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/metrics", "/q/health/ready", "/q/dev", "/q/openapis"})
    void whatIsForTheClusterCannotBeAskedFromOutside(String path) {
        assertThat(GATEWAY.byGateway(Request.of(path).withToken())).isEqualTo(NOWHERE);
        assertThat(INGRESS.byIngress(host(IDENTITY), Request.of(path))).isEqualTo(NOWHERE);
        assertThat(INGRESS.byIngress(host(ACCESS), Request.of(path))).isEqualTo(NOWHERE);
    }

    @Test
    void aRouteIsNoLargerThanTheGatewayApiAllows() {
        var rules = Overlay.PRODUCTION
                .manifests()
                .all(HTTPRoute.class)
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getRules();
        assertThat(rules).hasSizeLessThanOrEqualTo(16);
        assertThat(rules.stream().mapToInt(rule -> rule.getMatches().size()).sum())
                .isLessThanOrEqualTo(128);
    }

    @Test
    void noTwoIngressesShareAHost() {
        assertThat(List.of(host(ACCESS), host(IDENTITY))).doesNotHaveDuplicates();
    }

    private static String host(String ingress) {
        return Overlay.PRODUCTION_INGRESS
                .manifests()
                .find(Ingress.class, ingress)
                .orElseThrow()
                .getSpec()
                .getRules()
                .getFirst()
                .getHost();
    }

    static Stream<String> pathsOfAccess() {
        return paths(ACCESS);
    }

    static Stream<String> pathsOfIdentity() {
        return paths(IDENTITY);
    }

    private static Stream<String> paths(String service) {
        var paths = OPERATION
                .matcher(Repository.text(Repository.file(service + "/openapi.yaml")))
                .results()
                .map(found -> found.group(1).replaceAll("\\{[a-zA-Z]+}", "a"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(5);
        return paths.stream();
    }
}
