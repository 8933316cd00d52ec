package dev.bailiwick.access.rule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules that were asked for, and the revision at which they are all there. */
@Schema(
        name = "AccessRulesCreated",
        description = "The rules that were asked for, and the revision at which they are all there")
record NewRulesAnswer(long revision, List<RuleView> items) {
    NewRulesAnswer {
        items = List.copyOf(items);
    }
}
