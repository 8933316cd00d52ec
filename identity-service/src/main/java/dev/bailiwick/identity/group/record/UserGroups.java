package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.access.ScopeRef;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** All groups. */
@ApplicationScoped
public class UserGroups implements PanacheRepositoryBase<UserGroup, UUID> {
    private static final String INTRODUCE = """
            insert into user_group
            (id, origin, identity_provider, name, home_type, home_id, home_path, told, created_at, updated_at)
            values (:id, 'DIRECTORY', :provider, :name, :homeType, :homeId, array[:homePath], false, :now, :now)
            on conflict do nothing""";

    private final Clock clock;

    UserGroups(Clock clock) {
        this.clock = clock;
    }

    /** In a session of its own. */
    public Uni<Optional<UserGroup>> lookUp(UUID id) {
        return Panache.withSession(() -> findById(id)).map(Optional::ofNullable);
    }

    /** The groups that a directory calls so, in the transaction at hand; those that are new are introduced. */
    public Uni<List<UserGroup>> ofDirectory(String identityProvider, Set<String> names) {
        return find(identityProvider, names).chain(known -> {
            var missing = new TreeSet<>(names);
            missing.removeAll(known.stream().map(UserGroup::name).collect(Collectors.toSet()));
            return missing.isEmpty()
                    ? Uni.createFrom().item(known)
                    : introduce(identityProvider, missing).chain(() -> find(identityProvider, names));
        });
    }

    private Uni<List<UserGroup>> find(String identityProvider, Set<String> names) {
        return names.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("identityProvider = ?1 and name in ?2", identityProvider, names);
    }

    /** One after the other and in order, so that two people who bring the same groups never wait for each other. */
    private Uni<Void> introduce(String identityProvider, Collection<String> inOrder) {
        return Multi.createFrom()
                .iterable(inOrder)
                .onItem()
                .transformToUniAndConcatenate(name -> introduce(identityProvider, name))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> introduce(String identityProvider, String name) {
        return getSession()
                .chain(session -> session.createNativeQuery(INTRODUCE)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("provider", identityProvider)
                        .setParameter("name", name)
                        .setParameter("homeType", ScopeRef.ROOT.type())
                        .setParameter("homeId", ScopeRef.ROOT.id())
                        .setParameter("homePath", ScopeRef.ROOT.toString())
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    /** Those that somebody is or was in and that access-service has not heard of, in the transaction at hand. */
    public Uni<List<UserGroup>> untoldOf(UUID userKey) {
        return list("""
                from UserGroup g where not g.told
                and exists (select 1 from GroupMember m where m.groupId = g.id and m.userKey = ?1) order by g.id""", userKey);
    }

    /** Those that somebody is in, by name, in a session of its own. */
    public Uni<List<UserGroup>> of(UUID userKey) {
        return Panache.withSession(() -> list("""
                from UserGroup g where exists
                (select 1 from GroupMember m where m.groupId = g.id and m.userKey = ?1 and m.member)
                order by g.name, g.id""", userKey));
    }
}
