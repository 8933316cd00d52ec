package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.SubjectId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who is a member of which groups. Groups may be members of groups, in cycles even. */
public record MembershipGraph(
        Pages<Pair, Membership> memberships,
        Pages<Pair, Long> ended,
        Relation<SubjectId, SubjectId> members,
        Relation<SubjectId, SubjectId> groups) {
    static final MembershipGraph EMPTY =
            new MembershipGraph(Pages.empty(), Pages.empty(), Relation.empty(), Relation.empty());

    /** What names a membership. */
    public record Pair(SubjectId group, SubjectId member) {
        static Pair of(Membership membership) {
            return new Pair(membership.group(), membership.member());
        }
    }

    public Optional<Membership> find(SubjectId group, SubjectId member) {
        return Optional.ofNullable(memberships.get(new Pair(group, member)));
    }

    public Collection<Membership> all() {
        return memberships.values();
    }

    /** The version with which such a membership ended, when there was one and it has not begun again. */
    public OptionalLong endedAt(SubjectId group, SubjectId member) {
        Long version = ended.get(new Pair(group, member));
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** The direct members, sorted. */
    public SortedSet<SubjectId> membersOf(SubjectId group) {
        return members.of(group);
    }

    /** The groups that have it as a direct member, sorted. */
    public SortedSet<SubjectId> groupsOf(SubjectId member) {
        return groups.of(member);
    }

    /** Every group that holds it, directly or through other groups, sorted; without itself. */
    public SortedSet<SubjectId> allGroupsOf(SubjectId member) {
        SortedSet<SubjectId> found = new TreeSet<>();
        Deque<SubjectId> next = new ArrayDeque<>(groupsOf(member));
        while (!next.isEmpty()) {
            SubjectId group = next.remove();
            if (!group.equals(member) && found.add(group)) {
                next.addAll(groupsOf(group));
            }
        }
        return found;
    }

    MembershipGraph with(Membership membership) {
        Pair pair = Pair.of(membership);
        return new MembershipGraph(
                memberships.plus(pair, membership),
                ended.minus(pair),
                members.plus(pair.group(), pair.member()),
                groups.plus(pair.member(), pair.group()));
    }

    MembershipGraph without(Membership membership) {
        Pair pair = Pair.of(membership);
        return new MembershipGraph(
                memberships.minus(pair),
                ended.plus(pair, membership.version()),
                members.minus(pair.group(), pair.member()),
                groups.minus(pair.member(), pair.group()));
    }
}
