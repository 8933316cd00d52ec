package dev.bailiwick.identity.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** How problems stand in the contract: an answer for each status, and an example for each code. */
final class ContractProblems {
    private ContractProblems() {}

    static Example example(ErrorCode code) {
        var problem = new TreeMap<String, Object>(Map.of(
                "type",
                "urn:bailiwick:problem:" + code.code(),
                "code",
                code.code(),
                "title",
                code.title(),
                "status",
                code.status(),
                "detail",
                code.title() + ".",
                "requestId",
                "5b0e6f0a-6b39-4a5e-9f0d-3f6f0f6f2a11"));
        switch (code) {
            case INVALID -> problem.put("violations", List.of(violation("firstName", "too-long")));
            case EMAIL_TAKEN -> problem.put("violations", List.of(violation("email", "taken")));
            case MISSING_PERMISSION -> problem.put("missing", missing());
            default -> {}
        }
        return OASFactory.createExample().summary(code.title()).value(problem);
    }

    /** In a fixed order, as all examples are: the contract must come out the same each time. */
    private static Map<String, Object> missing() {
        var missing = new TreeMap<String, Object>();
        missing.put("permission", "user:create");
        missing.put("scope", ContractExamples.reference("tenant", "default"));
        return missing;
    }

    private static Map<String, Object> violation(String field, String code) {
        return new TreeMap<>(Map.of("field", field, "code", code, "message", "What is wrong with it, for people."));
    }

    /** With all the codes that it can have. */
    static APIResponse answer(int status, List<ErrorCode> codes) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        codes.forEach(code ->
                media.addExample(code.code(), OASFactory.createExample().ref("#/components/examples/" + code.code())));
        var answer = OASFactory.createAPIResponse()
                .description(codes.stream()
                        .map(code -> "`" + code.code() + "`: " + code.title())
                        .collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
        switch (status) {
            case 401 ->
                answer.addHeader(
                        ContractHeaders.WWW_AUTHENTICATE, ContractHeaders.reference(ContractHeaders.WWW_AUTHENTICATE));
            case 503 ->
                answer.addHeader(ContractHeaders.RETRY_AFTER, ContractHeaders.reference(ContractHeaders.RETRY_AFTER));
            default -> {}
        }
        return answer;
    }
}
