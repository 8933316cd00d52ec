package dev.bailiwick.access.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error answer as {@code application/problem+json} (RFC 9457). */
@Schema(
        description = "A failure, told by RFC 9457",
        requiredProperties = {"type", "code", "title", "status", "detail", "requestId"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "urn:bailiwick:problem:missing-permission")
        String type,

        @Schema(description = "Stable; the end of `type`", examples = "missing-permission")
        String code,

        String title,
        int status,
        @Schema(description = "For people") String detail,
        String requestId,

        @Schema(description = "Of a request that is not valid: every field that is wrong")
        List<Violation> violations,

        @Schema(description = "With 403") @Nullable Missing missing) {

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
