package dev.bailiwick.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporaryPasswordsTest {
    private static final int MANY = 2000;

    private final TemporaryPasswords passwords = new TemporaryPasswords(new SecureRandom());

    @Test
    void holdsAtLeastAHundredBits() {
        double bits = TemporaryPasswords.GROUPS
                * TemporaryPasswords.GROUP_LENGTH
                * Math.log(TemporaryPasswords.ALPHABET.length())
                / Math.log(2);

        assertThat(bits).isGreaterThan(100);
        assertThat(TemporaryPasswords.ALPHABET.chars().distinct()).hasSize(TemporaryPasswords.ALPHABET.length());
    }

    @Test
    void isWrittenInGroupsOfFourWithoutLookAlikes() {
        assertThat(many("ana"))
                .allMatch(password -> password.matches("[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){5}"));
    }

    @Test
    void isNeverTheSameTwice() {
        assertThat(many("ana").distinct()).hasSize(MANY);
    }

    @Test
    void usesEveryCharacterInEveryPlace() {
        var seen = many("…").map(password -> password.replace("-", "")).toList();

        IntStream.range(0, TemporaryPasswords.GROUPS * TemporaryPasswords.GROUP_LENGTH)
                .forEach(place -> assertThat(seen.stream()
                                .map(password -> password.charAt(place))
                                .distinct())
                        .hasSize(TemporaryPasswords.ALPHABET.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "a-", "k7", "-a"})
    void neverContainsTheLocalPartOfTheAddress(String localPart) {
        String letters = localPart.toLowerCase(java.util.Locale.ROOT).replace("-", "");

        assertThat(many(localPart))
                .noneMatch(password -> password.replace("-", "").contains(letters));
    }

    @Test
    void isMadeForALocalPartOfSeparatorsAlone() {
        assertThat(passwords.generateFor("--").reveal()).hasSize(29);
    }

    @Test
    void givesUpOnARandomSourceThatRepeatsItself() {
        var stuck = new TemporaryPasswords(new SecureRandom() {
            @Override
            public int nextInt(int bound) {
                return 0;
            }
        });

        assertThatIllegalStateException().isThrownBy(() -> stuck.generateFor("aa"));
    }

    private Stream<String> many(String localPart) {
        return IntStream.range(0, MANY)
                .mapToObj(number -> passwords.generateFor(localPart).reveal());
    }
}
