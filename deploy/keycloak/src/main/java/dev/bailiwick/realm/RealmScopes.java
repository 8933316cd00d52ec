package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The client scopes that a new client gets without asking. The audience of our services must never be among them. */
final class RealmScopes implements Part {
    private final ScopeLists lists;
    private final JsonNode file;

    RealmScopes(AdminApi api, JsonNode file) {
        this.lists = new ScopeLists(api);
        this.file = file;
    }

    @Override
    public List<Change> compare() {
        return Stream.of(
                        compare("defaultDefaultClientScopes", "/default-default-client-scopes"),
                        compare("defaultOptionalClientScopes", "/default-optional-client-scopes"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Change> compare(String field, String at) {
        return lists.compare("/" + field, at, file.path(field));
    }
}
