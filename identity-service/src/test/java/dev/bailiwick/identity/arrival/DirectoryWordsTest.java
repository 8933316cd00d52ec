package dev.bailiwick.identity.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.identity.directory.Account;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.DirectoryAccount;
import dev.bailiwick.identity.directory.EmailAddress;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectoryWordsTest {
    private static final EmailAddress KNOWN = new EmailAddress("known@acme.example");

    @Test
    void aNameOfSpacesIsNone() {
        assertThat(DirectoryWords.profile(account(KNOWN, "  "), KNOWN).firstName())
                .isNull();
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        var cut =
                DirectoryWords.profile(account(KNOWN, "🧪".repeat(200)), KNOWN).firstName();

        assertThat(cut).isNotNull().hasSizeLessThanOrEqualTo(100).matches("(🧪)+");
    }

    @Test
    void withoutAnAddressTheKnownOneStays() {
        assertThat(DirectoryWords.profile(account(null, "Dana"), KNOWN).email()).isEqualTo(KNOWN);
    }

    @Test
    void whatCannotBeAGroupIsLeftOut() {
        var said = groups(Set.of("researchers", " ", "x".repeat(256), "x".repeat(255)));

        assertThat(DirectoryWords.groups(said)).containsExactlyInAnyOrder("researchers", "x".repeat(255));
    }

    @Test
    void groupsHaveABound() {
        var said = groups(IntStream.range(0, DirectoryWords.MOST_GROUPS + 1)
                .mapToObj("group %04d"::formatted)
                .collect(Collectors.toSet()));

        assertThat(DirectoryWords.groups(said))
                .hasSize(DirectoryWords.MOST_GROUPS)
                .contains("group 0000")
                .doesNotContain("group 1000");
    }

    private static DirectoryAccount groups(Set<String> names) {
        return new DirectoryAccount(account(KNOWN, null), "acme", names);
    }

    private static Account account(@Nullable EmailAddress email, @Nullable String firstName) {
        return new Account(new AccountId("dana"), email, true, firstName, null, true, Instant.EPOCH, null, Set.of());
    }
}
