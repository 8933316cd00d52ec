package dev.bailiwick.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void isOneWhateverItsCase() {
        assertThat(new EmailAddress("Ana.Berg@Example.COM")).isEqualTo(new EmailAddress("ana.berg@example.com"));
    }

    @Test
    void knowsItsLocalPart() {
        assertThat(new EmailAddress("ana.berg@example.com").localPart()).isEqualTo("ana.berg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b", "o'brien@example.com", "ana+tag@example.com", "a_b@mail.example.com", "1@10.example.com"})
    void takesWhatKeycloakTakes(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.com",
                "ana@",
                "ana@@example.com",
                "ana@example.com@example.com",
                " ana@example.com",
                "ana@example.com ",
                "ana berg@example.com",
                ".ana@example.com",
                "ana.@example.com",
                "a..b@example.com",
                "ana@-example.com",
                "ana@example-.com",
                "ana@example..com",
                "ana@example.com.",
                "\"ana\"@example.com",
                "ana@[10.0.0.1]",
                "ana@example.com\r\nBcc: eve@example.com",
                "ana@example.com\n",
                "ana\r\n@example.com",
                "ana@exam\tple.com",
                "ana\u0000@example.com",
                "äna@example.com",
                "ana@exämple.com",
                "\u0430na@example.com",
                "ana@example.com, eve@example.com",
                "ana@example.com;eve@example.com",
                "<ana@example.com>",
                "ana\ud800@example.com"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void refusesWhatMailCannotCarry(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address));
    }

    static String[] tooLong() {
        return new String[] {
            "a".repeat(65) + "@example.com", "ana@" + "a".repeat(64) + ".com", "ana@" + "abcdefghi.".repeat(25) + "com"
        };
    }
}
