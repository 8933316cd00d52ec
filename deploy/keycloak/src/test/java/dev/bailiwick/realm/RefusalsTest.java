package dev.bailiwick.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command does not do, without a Keycloak. */
class RefusalsTest {
    private static final AdminApi NOWHERE =
            new AdminApi("http://127.0.0.1:1", "other", new Administrator.Person("administrator", "hidden"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"realm\": \"other\", \"identityProviders\": [{\"alias\": \"acme\"}]}",
                "{\"realm\": \"other\", \"requiredActions\": [{\"alias\": \"UPDATE_PASSWORD\"}]}",
                "{\"realm\": \"other\", \"components\": {\"org.keycloak.keys.KeyProvider\": [{}]}}",
            })
    void whatNoPartKnowsIsRefusedAndNotPassedOver(String file) {
        assertThatThrownBy(() -> new RealmUpdate(NOWHERE, new RealmFile(file), _ -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not known here");
    }

    @Test
    void noSecretIsShownAlsoWhereTheRealmHasNothingAtAll() {
        RealmFile nothing = new RealmFile("{}");
        RealmFile file = new RealmFile("{\"smtpServer\": {\"host\": \"mail\", \"password\": \"hidden\"}}");

        assertThat(Json.named("", nothing.parsed(), file.parsed()))
                .extracting(Difference::toString)
                .containsExactly(
                        "/smtpServer/host: is (nothing), should be mail",
                        "/smtpServer/password: is (secret), should be (another secret)");
        assertThat(new Administrator.Person("administrator", "hidden")).hasToString("administrator");
    }

    @Test
    void orderAndEmptinessAreNoDifference() {
        RealmFile live = new RealmFile("{\"a\": [\"x\", \"y\"], \"b\": \"\", \"c\": 1, \"d\": {\"e\": [], \"f\": 2}}");
        RealmFile file = new RealmFile("{\"a\": [\"y\", \"x\"], \"b\": null, \"c\": \"1\", \"d\": {\"e\": null}}");

        assertThat(Json.named("", live.parsed(), file.parsed())).isEmpty();
        assertThat(Json.exactly("", live.parsed(), file.parsed()))
                .extracting(Difference::path)
                .containsExactly("/d/f");
    }
}
