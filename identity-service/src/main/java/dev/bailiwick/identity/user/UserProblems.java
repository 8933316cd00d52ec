package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.AccessFailure;
import dev.bailiwick.identity.arrival.ArrivalFailure;
import dev.bailiwick.identity.directory.DirectoryFailure;
import dev.bailiwick.identity.operation.Busy;
import dev.bailiwick.identity.operation.CarriedForward;
import dev.bailiwick.identity.operation.LeaseLost;
import dev.bailiwick.identity.operation.Undecided;
import dev.bailiwick.identity.platform.ErrorCode;
import dev.bailiwick.identity.platform.Missing;
import dev.bailiwick.identity.platform.ProblemException;
import dev.bailiwick.identity.platform.Violation;
import dev.bailiwick.identity.user.record.EmailClaimed;
import dev.bailiwick.identity.user.record.RecordGone;
import io.quarkus.security.UnauthorizedException;

/** Says in problems why something was not done to a person. */
public final class UserProblems {
    private UserProblems() {}

    public static Throwable of(Throwable failure) {
        return switch (failure) {
            case UserFailure ours -> of(ours);
            case AccessFailure access -> of(access);
            case DirectoryFailure directory -> of(directory);
            case ArrivalFailure arrival -> of(arrival);
            case EmailClaimed _ -> emailTaken();
            case RecordGone _ -> of(new UserFailure.NotFound());
            case Busy _ -> ProblemException.of(ErrorCode.CONFLICT, "Another change of this user is under way.");
            case CarriedForward _ -> unavailable("It is being finished: try again in a moment.");
            case Undecided _ ->
                unavailable(
                        "The database went away in the middle: what was begun will be finished when it is back. Read"
                                + " before you try again.");
            case LeaseLost _ -> unavailable("It took too long, and is being finished or undone.");
            default -> Outages.isOutage(failure) ? unavailable("The database is not available.") : failure;
        };
    }

    private static ProblemException of(UserFailure failure) {
        return switch (failure) {
            case UserFailure.NotFound _ ->
                ProblemException.of(ErrorCode.NOT_FOUND, "There is no such user, or you may not know of him.");
            case UserFailure.NotAllowed denied -> missing(denied);
            case UserFailure.HoldsMore _ ->
                ProblemException.of(ErrorCode.HOLDS_MORE, "The user holds permissions that you do not hold.");
            case UserFailure.Self _ -> ProblemException.of(ErrorCode.SELF, "Nobody suspends or deletes himself.");
            case UserFailure.WrongState state -> ProblemException.of(ErrorCode.CONFLICT, state.why());
            case UserFailure.DirectoryManaged managed ->
                directoryManaged(new Violation(
                        managed.what(), "directory-managed", "The user's own directory says what this is."));
            case UserFailure.Stale _ ->
                ProblemException.of(ErrorCode.STALE, "The user has changed since you read him: read him again.");
            case UserFailure.UnknownHome _ -> unknownHome();
            case UserFailure.KeyReused _ ->
                ProblemException.of(ErrorCode.IDEMPOTENCY_KEY_REUSED, "The key came with another body before.");
            case UserFailure.Suspended _ -> ProblemException.of(ErrorCode.SUSPENDED, "You are suspended.");
        };
    }

    private static ProblemException missing(UserFailure.NotAllowed denied) {
        var missing = denied.missing();
        return ProblemException.missing(
                new Missing(missing.permission().toString(), UserView.reference(missing.scope())),
                "You do not hold " + missing.permission() + " at " + missing.scope() + ".");
    }

    private static Throwable of(AccessFailure failure) {
        return switch (failure) {
            case AccessFailure.Unavailable _ -> unavailable("access-service is not available.");
            case AccessFailure.CallerUnknown _ -> new UnauthorizedException();
            case AccessFailure.LastAdministrator _ ->
                ProblemException.of(
                        ErrorCode.LAST_ADMINISTRATOR, "The user is the last way to be System administrator.");
            case AccessFailure.UnknownScope _ -> unknownHome();
            // Both mean that the two services disagree about who exists, which only an operator can put right.
            case AccessFailure.SubjectDeleted _, AccessFailure.GrantRefused _ -> failure;
        };
    }

    private static ProblemException of(DirectoryFailure failure) {
        return switch (failure) {
            case DirectoryFailure.Unavailable _ -> unavailable("Keycloak is not available.");
            case DirectoryFailure.EmailTaken _ -> emailTaken();
            case DirectoryFailure.Rejected rejected ->
                ProblemException.invalid(rejected.field(), rejected.reason(), "The value is not accepted.");
            case DirectoryFailure.PasswordRefused _ -> unavailable("No password could be made that Keycloak accepts.");
            case DirectoryFailure.SignsInElsewhere _ ->
                directoryManaged(new Violation("temporaryPassword", "directory-managed", "He has no password here."));
            case DirectoryFailure.AccountMissing _ ->
                ProblemException.of(ErrorCode.CONFLICT, "The user's account at Keycloak is gone: delete the user.");
        };
    }

    private static ProblemException of(ArrivalFailure failure) {
        return switch (failure) {
            case ArrivalFailure.AddressTaken _ ->
                ProblemException.conflict(
                        ErrorCode.EMAIL_TAKEN,
                        new Violation(
                                "email",
                                "taken",
                                "The address that your directory tells is somebody else's here: ask an administrator."));
            case ArrivalFailure.NoAddress _ ->
                ProblemException.of(ErrorCode.CONFLICT, "Your directory tells no address that mail could be sent to.");
            case ArrivalFailure.UnderWay _ -> unavailable("You are expected: try again in a moment.");
        };
    }

    private static ProblemException emailTaken() {
        return ProblemException.conflict(
                ErrorCode.EMAIL_TAKEN, new Violation("email", "taken", "Somebody else has this email address."));
    }

    private static ProblemException directoryManaged(Violation violation) {
        return ProblemException.conflict(ErrorCode.DIRECTORY_MANAGED, violation);
    }

    private static ProblemException unknownHome() {
        return ProblemException.invalid("homeScope", "unknown", "There is no such scope.");
    }

    private static ProblemException unavailable(String detail) {
        return ProblemException.of(ErrorCode.UNAVAILABLE, detail);
    }
}
