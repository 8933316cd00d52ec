package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.directory.Account;
import dev.bailiwick.identity.directory.DirectoryAccount;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.directory.Profile;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a directory says in our form: it may say more and longer things than a record holds. */
final class DirectoryWords {
    /** Whoever is in more than these is taken to be in the first of them by name; rules only add, so nothing opens. */
    static final int MOST_GROUPS = 1000;

    private static final int LONGEST_GROUP_NAME = 255;
    private static final int LONGEST_NAME = 100;

    private DirectoryWords() {}

    /** Without an address that we would send mail to, the one known so far stays. */
    static Profile profile(Account said, EmailAddress otherwise) {
        return new Profile(
                Objects.requireNonNullElse(said.email(), otherwise), name(said.firstName()), name(said.lastName()));
    }

    private static @Nullable String name(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        var name = said.strip();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME - 1)));
    }

    /** Names of groups, but for those that cannot be one. */
    static Set<String> groups(DirectoryAccount said) {
        return said.groups().stream()
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_GROUP_NAME)
                .sorted()
                .limit(MOST_GROUPS)
                .collect(Collectors.toUnmodifiableSet());
    }
}
