package dev.bailiwick.access.permission;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.id.TypeId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The catalog as it is answered. */
@Schema(name = "Catalog", description = "What there is to manage and to grant")
record CatalogView(long version, List<ResourceTypeView> resourceTypes, List<ScopeTypeView> scopeTypes) {
    CatalogView {
        resourceTypes = List.copyOf(resourceTypes);
        scopeTypes = List.copyOf(scopeTypes);
    }

    /** A kind of managed thing, and what can be done to it. */
    @Schema(
            name = "ResourceType",
            description = "A kind of managed thing; with each of its actions it makes a permission, `type:action`")
    record ResourceTypeView(
            String type,
            String name,

            @Schema(description = "Where it stands in the table of permissions")
            String group,

            List<String> actions) {}

    /** A kind of scope, and the kinds that it may stand under. */
    @Schema(name = "ScopeType", description = "A kind of scope")
    record ScopeTypeView(
            String type,

            @Schema(description = "The types that it may stand under")
            List<String> parents) {}

    static CatalogView of(Catalog catalog) {
        return new CatalogView(
                catalog.version(),
                catalog.resourceTypes().stream()
                        .map(type -> new ResourceTypeView(type.id().value(), type.name(), type.group(), type.actions()))
                        .toList(),
                catalog.scopeTypes().stream()
                        .map(type -> new ScopeTypeView(
                                type.id().value(),
                                type.parents().stream().map(TypeId::value).toList()))
                        .toList());
    }
}
