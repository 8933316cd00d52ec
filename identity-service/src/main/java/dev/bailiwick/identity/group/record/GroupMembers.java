package dev.bailiwick.identity.group.record;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who is in which group. All of it happens in the transaction at hand, under the lock on the person's record. */
@ApplicationScoped
public class GroupMembers implements PanacheRepositoryBase<GroupMember, GroupMemberId> {
    /** His memberships, with those that have ended and that access-service does not know to have. */
    public Uni<List<GroupMember>> of(UUID userKey) {
        return list("userKey", userKey);
    }

    /** What access-service has yet to hear of somebody, at most so much at once. */
    public Uni<List<GroupMember>> untoldOf(UUID userKey, int limit) {
        return find("userKey = ?1 and not told order by groupId", userKey)
                .page(0, limit)
                .list();
    }

    /** access-service knows this; one that has ended is over with it. */
    public Uni<Void> told(UUID userKey, List<GroupMember> memberships) {
        var ids = memberships.stream().map(GroupMember::groupId).toList();
        return update("told = true where userKey = ?1 and groupId in ?2 and member", userKey, ids)
                .chain(() -> delete("userKey = ?1 and groupId in ?2 and not member", userKey, ids))
                .replaceWithVoid();
    }
}
