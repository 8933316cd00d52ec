package dev.bailiwick.identity;

import dev.bailiwick.local.Rows;
import java.util.UUID;

/** Groups as a directory would have brought them, written past the service: people of a directory need a browser. */
public final class GroupRows {
    private GroupRows() {}

    /** A group of its own directory with a home at the root or one below it; gives its id. */
    public static String group(String name, String home) {
        var id = UUID.randomUUID();
        var path = home.equals("tenant/default") ? "{tenant/default}" : "{tenant/default," + home + "}";
        var scope = home.split("/", 2);
        Rows.change(RealParts.get().database(), """
                insert into user_group
                (id, origin, identity_provider, name, home_type, home_id, home_path, told, created_at, updated_at)
                values (?, 'DIRECTORY', 'rows', ?, ?, ?, ?::varchar[], true, now(), now())""", id, name, scope[0], scope[1], path);
        return id.toString();
    }

    /** Somebody in a group, who came after all before him. */
    public static void member(String group, Person person) {
        Rows.change(RealParts.get().database(), """
                insert into group_member (group_id, user_key, member, version, told, joined_at)
                select ?, user_key, true, 1, true, clock_timestamp() from user_account where id = ?""", UUID.fromString(group), person.id());
    }
}
