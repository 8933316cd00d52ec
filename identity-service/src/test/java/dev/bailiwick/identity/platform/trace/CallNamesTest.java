package dev.bailiwick.identity.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallNamesTest {

    @ParameterizedTest
    @CsvSource({
        "/access/v1/evaluation, GET /access/v1/evaluation",
        "/api/v1/scopes/department/research, GET /api/v1/scopes/{}/{}",
        "/admin/realms/acme/users/5a1c/reset-password, GET /admin/realms/{}/users/{}/reset-password",
        "/admin/realms/acme/users?email=ana@example.com, GET /admin/realms/{}/users",
        "/api/v1/subjects/user/ana@example.com, GET /api/v1/subjects/{}/{}"
    })
    void onlyKnownWordsOfAPathAreTold(String path, String name) {
        assertThat(CallNames.of(HttpMethod.GET, path)).isEqualTo(name);
    }
}
