package dev.bailiwick.identity.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error answer as {@code application/problem+json} (RFC 9457). */
@Schema(
        name = "Problem",
        requiredProperties = {"type", "code", "title", "status", "detail", "requestId"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String code,
        String title,
        int status,
        String detail,
        String requestId,
        List<Violation> violations,
        @Nullable Missing missing) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }

    static Problem of(ProblemException e, String requestId) {
        var code = e.code();
        return new Problem(
                "urn:bailiwick:problem:" + code.code(),
                code.code(),
                code.title(),
                code.status(),
                e.detail(),
                requestId,
                e.violations(),
                e.missing().orElse(null));
    }
}
