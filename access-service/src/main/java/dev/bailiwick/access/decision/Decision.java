package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.id.RuleId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to a question at one revision: allowed by a rule, or denied. */
public record Decision(long revision, @Nullable RuleId rule) {
    static Decision denied(long revision) {
        return new Decision(revision, null);
    }

    public boolean allowed() {
        return rule != null;
    }

    /**
     * The rule that decided. Where several allow, it is one of the subject's own before one of his groups' (in the
     * order of their ids), and of those the first by its id.
     */
    public Optional<RuleId> by() {
        return Optional.ofNullable(rule);
    }
}
