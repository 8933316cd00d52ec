package dev.bailiwick.access.permission;

import dev.bailiwick.access.decision.id.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of roles and permissions from which the default catalog was made: letters C, R, U, D by role and type. */
record RolesTable(List<String> roleNames, List<Row> rows) {
    private static final int FIRST_ROLE = 3;
    private static final Map<Character, String> ACTIONS =
            Map.of('C', "create", 'R', "read", 'U', "update", 'D', "delete");

    /** One resource type, with the letters for each role. */
    record Row(String type, String group, String name, List<String> letters) {
        Stream<Permission> permissions(int role) {
            return letters.get(role).chars().mapToObj(c -> Permission.of(type + ":" + ACTIONS.get((char) c)));
        }
    }

    static RolesTable read() throws IOException {
        try (InputStream stream = Objects.requireNonNull(RolesTable.class.getResourceAsStream("/default-roles.csv"))) {
            List<List<String>> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            List<Row> rows = lines.stream()
                    .skip(1)
                    .map(cells ->
                            new Row(cells.get(0), cells.get(1), cells.get(2), cells.subList(FIRST_ROLE, cells.size())))
                    .toList();
            return new RolesTable(
                    lines.getFirst().subList(FIRST_ROLE, lines.getFirst().size()), rows);
        }
    }

    SortedSet<Permission> permissionsOf(String roleName) {
        int role = roleNames.indexOf(roleName);
        return rows.stream().flatMap(row -> row.permissions(role)).collect(Collectors.toCollection(TreeSet::new));
    }

    static String slug(String roleName) {
        return roleName.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
