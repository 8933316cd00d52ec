package dev.bailiwick.local;

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
        RealmFile file = RealmFile.read(Checkout.root(), RealmFile.BAILIWICK);

        assertThatThrownBy(() -> file.filled(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BAILIWICK_");
    }

    @Test
    void noSecretHasADefault() {
        assertThat(RealmFile.read(Checkout.root(), RealmFile.BAILIWICK).json()).doesNotContainPattern("SECRET:");
    }

    @Test
    void anotherNameLeavesNothingOfTheFirst() {
        assertThat(RealmFile.read(Checkout.root(), RealmFile.BAILIWICK)
                        .named("other")
                        .json())
                .contains("\"realm\": \"other\"")
                .doesNotContain("realms/bailiwick", "default-roles-bailiwick");
    }
}
