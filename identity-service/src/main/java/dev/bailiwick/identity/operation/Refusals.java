package dev.bailiwick.identity.operation;

import dev.bailiwick.identity.access.AccessFailure;
import dev.bailiwick.identity.directory.DirectoryFailure;

/** Tells the failures that trying again cannot cure from those that pass. */
final class Refusals {
    private Refusals() {}

    static boolean isRefusal(Throwable failure) {
        return switch (failure) {
            case AccessFailure access ->
                switch (access) {
                    case AccessFailure.Unavailable _, AccessFailure.CallerUnknown _, AccessFailure.GrantRefused _ ->
                        false;
                    case AccessFailure.LastAdministrator _,
                            AccessFailure.SubjectDeleted _,
                            AccessFailure.UnknownScope _ -> true;
                };
            case DirectoryFailure directory -> !(directory instanceof DirectoryFailure.Unavailable);
            default -> false;
        };
    }
}
