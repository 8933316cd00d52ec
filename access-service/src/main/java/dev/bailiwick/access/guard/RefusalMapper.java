package dev.bailiwick.access.guard;

import dev.bailiwick.access.platform.ErrorCode;
import dev.bailiwick.access.platform.Missing;
import dev.bailiwick.access.platform.ProblemException;
import dev.bailiwick.access.platform.Problems;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every refusal as a problem: the one place where they meet HTTP. */
class RefusalMapper {
    private final Problems problems;

    RefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public RestResponse<Object> refused(Refused e, RoutingContext context) {
        return problems.answer(problem(e.refusal()), context);
    }

    static ProblemException problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound() ->
                ProblemException.of(ErrorCode.NOT_FOUND, "There is no such thing, or you may not know of it.");
            case Refusal.MissingPermission(var permission, var scope, var detail) ->
                ProblemException.missing(
                        new Missing(permission.toString(), scope == null ? null : References.of(scope)), detail);
            case Refusal.Invalid(var violations) -> ProblemException.invalid(violations);
            case Refusal.LastAdministrator() ->
                ProblemException.of(
                        ErrorCode.LAST_ADMINISTRATOR,
                        "Nobody would be left who can be System administrator: give the role to somebody else first.");
            case Refusal.SubjectWasDeleted(var id) ->
                ProblemException.of(
                        ErrorCode.SUBJECT_DELETED, "A " + id.kind() + " with this id was deleted; use another id.");
            case Refusal.ScopeNotEmpty(var occupants) ->
                ProblemException.of(
                        ErrorCode.SCOPE_NOT_EMPTY,
                        "The scope still has "
                                + occupants.stream()
                                        .sorted()
                                        .map(occupant -> occupant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ".");
            case Refusal.BelongsToInstallation() ->
                ProblemException.of(ErrorCode.CONFLICT, "This belongs to the installation, which needs it.");
            case Refusal.FollowsDirectory() ->
                ProblemException.of(
                        ErrorCode.CONFLICT, "The members of a directory's group are the directory's to say.");
            case Refusal.ScopeCannotMove() ->
                ProblemException.of(
                        ErrorCode.SCOPE_MOVE_UNSUPPORTED,
                        "The scope stands under another parent, and cannot be moved.");
        };
    }
}
