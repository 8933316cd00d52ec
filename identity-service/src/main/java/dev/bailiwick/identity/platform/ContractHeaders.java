package dev.bailiwick.identity.platform;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The headers of answers, described once. */
final class ContractHeaders {
    static final String RETRY_AFTER = "Retry-After";
    static final String WWW_AUTHENTICATE = "WWW-Authenticate";

    private static final Map<String, Header> ALL = new TreeMap<>(Map.of(
            "Access-Revision",
            header(
                    "The revision of access-service since which the change counts; absent when it has changed nothing there."
                            + " Send it as `Access-Min-Revision` to access-service to see the change.",
                    "17"),
            "ETag",
            header("The version of the user's record, for `If-Match`.", "\"4\""),
            "Location",
            header("Where the user is.", "/api/v1/users/f3b0a9d2-8c1e-4f57-9f0e-3d1f6f1c2a77"),
            "Cache-Control",
            header("Always `no-store`: the answer holds a secret.", "no-store"),
            RETRY_AFTER,
            header("Seconds to wait before the next attempt.", "2"),
            WWW_AUTHENTICATE,
            header("Always `Bearer`.", "Bearer")));

    private ContractHeaders() {}

    static Map<String, Header> all() {
        return ALL;
    }

    static Header reference(String name) {
        if (!ALL.containsKey(name)) {
            throw new IllegalArgumentException("the contract describes no header " + name);
        }
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }
}
