package dev.bailiwick.identity.user;

import dev.bailiwick.identity.platform.ProblemException;
import dev.bailiwick.identity.user.record.UserAccount;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code ETag} of a person: the version of his record. */
final class EntityTag {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTag() {}

    static String of(UserAccount account) {
        return "\"" + account.rowVersion() + "\"";
    }

    /** The version that {@code If-Match} names; none when the header is absent or {@code *}. */
    static OptionalLong expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var tag = FORM.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.invalid("If-Match", "format", "Send the ETag of the user as you read it.");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
