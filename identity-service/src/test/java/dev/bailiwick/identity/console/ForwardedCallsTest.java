package dev.bailiwick.identity.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedCallsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/catalog",
                "/api/v1/roles",
                "/api/v1/roles/l1-researcher",
                "/api/v1/scopes/project/alpha",
                "/api/v1/scopes/project/a%3Ab",
                "/api/v1/scopes/tenant/default/children",
                "/api/v1/access-rules:count",
                "/api/v1/changes",
                "/api/v1/me/permissions"
            })
    void whatTheConsoleReadsIsIncluded(String path) {
        assertThat(ForwardedCalls.include(HttpMethod.GET, path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/subjects/user/x",
                "/api/v1/groups/g/members/user/u",
                "/api/v1/changes/17",
                "/api/v1/scopes/tenant/..",
                "/api/v1/scopes/../catalog",
                "/api/v1/roles/a%2Fb",
                "/api/v1/roles/%2e%2e",
                "/api/v1/roles/",
                "/api/v1/me",
                "/q/metrics",
                "//api/v1/catalog"
            })
    void nothingElseIs(String path) {
        assertThat(ForwardedCalls.include(HttpMethod.GET, path)).isFalse();
    }

    @Test
    void theMethodCountsToo() {
        assertThat(ForwardedCalls.include(HttpMethod.POST, "/api/v1/access-rules"))
                .isTrue();
        assertThat(ForwardedCalls.include(HttpMethod.POST, "/api/v1/catalog")).isFalse();
        assertThat(ForwardedCalls.include(HttpMethod.DELETE, "/api/v1/scopes/project/alpha/children"))
                .isFalse();
    }
}
