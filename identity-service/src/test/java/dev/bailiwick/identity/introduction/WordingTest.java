package dev.bailiwick.identity.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.identity.directory.EmailAddress;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final String CONSOLE = "https://console.example.com";

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyLetterTellsWhereToSignIn(LetterKind kind) {
        var wording = Wording.of(letter(kind, "Ana"), CONSOLE);

        assertThat(wording.subject()).isNotBlank();
        assertThat(wording.text()).startsWith("Hello Ana,").contains(CONSOLE);
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void whoeverHasNoNameIsGreetedWithoutOne(LetterKind kind) {
        assertThat(Wording.of(letter(kind, null), CONSOLE).text()).startsWith("Hello,\n");
    }

    private static Letter letter(LetterKind kind, @org.jspecify.annotations.Nullable String name) {
        var recipient = new EmailAddress("ana@example.com");
        return new Letter(new NewLetter(UUID.randomUUID(), kind, recipient, name), Instant.EPOCH);
    }
}
