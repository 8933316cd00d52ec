package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.UserAccount;
import java.util.Arrays;
import java.util.List;

/** A person as a row of an export. */
final class UserRow {
    static final String HEADER = Csv.row(List.of(
            "id",
            "email",
            "firstName",
            "lastName",
            "homeScope",
            "origin",
            "status",
            "createdAt",
            "updatedAt",
            "lastSignInAt",
            "introductoryEmail"));

    private UserRow() {}

    static String of(UserAccount account) {
        return Csv.row(Arrays.asList(
                account.knownId().value(),
                account.profile().email().value(),
                account.profile().firstName(),
                account.profile().lastName(),
                account.home().toString(),
                UserView.word(account.origin()),
                account.status().word(),
                account.createdAt().toString(),
                account.updatedAt().toString(),
                account.lastSignInAt().map(Object::toString).orElse(null),
                account.introductionState().word()));
    }
}
