package dev.bailiwick.identity.user;

import dev.bailiwick.identity.platform.Contract;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Lists of people for spreadsheets and scripts. */
@Path("/api/v1")
@Authenticated
@Tag(name = "Users")
class UserExportResource {
    private static final String CSV = "text/csv";
    private static final Map<String, List<String>> HEADERS =
            Map.of(HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"users.csv\""));

    private static final String EXAMPLE = """
            id,email,firstName,lastName,homeScope,origin,status,createdAt,updatedAt,lastSignInAt,introductoryEmail\r
            f3b0a9d2-8c1e-4f57-9f0e-3d1f6f1c2a77,ana@example.com,Ana,Berg,department/research,local,invited,2026-11-24T09:30:00Z,2026-11-24T09:30:00Z,,sent\r
            """;

    private final Askers askers;
    private final UserExports exports;

    UserExportResource(Askers askers, UserExports exports) {
        this.askers = askers;
        this.exports = exports;
    }

    @GET
    @Path("/users/export")
    @Produces(CSV + ";charset=UTF-8")
    @APIResponse(
            responseCode = "200",
            description = "A header row and a row for each user (RFC 4180, UTF-8, CRLF)",
            headers =
                    @Header(
                            name = HttpHeaders.CONTENT_DISPOSITION,
                            description = "Always `attachment; filename=\"users.csv\"`.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class), example = EXAMPLE))
    @Extension(name = Contract.PROBLEMS, value = "invalid")
    @Operation(
            operationId = "exportUsers",
            summary = "Export users",
            description =
                    "The whole list with the same filters and order as the list of users, streamed. A value that a spreadsheet"
                            + " would take for a formula begins with an apostrophe. A connection that breaks off before its end"
                            + " means that the export is not complete.")
    public RestMulti<String> export(@BeanParam FilterRequest request) {
        var rows = exports.export(askers.current(), request.toWholeQuery())
                .onFailure()
                .transform(UserProblems::of);
        return RestMulti.fromUniResponse(rows, multi -> multi, _ -> HEADERS);
    }
}
