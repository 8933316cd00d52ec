package dev.bailiwick.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    @Test
    void aPlaceholderIsFilledOrFallsBackToItsDefault() {
        RealmFile file = new RealmFile(
                "{\"a\": \"${BAILIWICK_A}\", \"b\": \"${BAILIWICK_B:x:y}\", \"c\": \"${client_account}\"}");

        assertThat(file.filled(Map.of("BAILIWICK_A", "say \"$1\"")).json())
                .isEqualTo("{\"a\": \"say \\\"$1\\\"\", \"b\": \"x:y\", \"c\": \"${client_account}\"}");
    }

    @Test
    void aSecretWithoutValueIsRefused() {
        RealmFile file = RealmFile.ofThisRelease();

        assertThatThrownBy(() -> file.filled(Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("BAILIWICK_");
    }

    @Test
    void noSecretHasADefault() {
        assertThat(RealmFile.ofThisRelease().json()).doesNotContainPattern("SECRET:");
    }

    @Test
    void anotherNameLeavesNothingOfTheFirst() {
        assertThat(RealmFile.ofThisRelease().named("other").json())
                .contains("\"realm\": \"other\"")
                .doesNotContain("realms/bailiwick", "default-roles-bailiwick");
    }
}
