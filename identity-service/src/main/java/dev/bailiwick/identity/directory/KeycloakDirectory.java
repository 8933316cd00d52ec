package dev.bailiwick.identity.directory;

import dev.bailiwick.identity.password.TemporaryPassword;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The directory that Keycloak's Admin API is. */
@Singleton
class KeycloakDirectory implements Directory {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final KeycloakAdmin admin;

    KeycloakDirectory(KeycloakAdmin admin) {
        this.admin = admin;
    }

    @Override
    public Uni<Creation> create(NewAccount account, TemporaryPassword password) {
        return admin.post("/users", KeycloakUser.of(account, password)).flatMap(answer -> switch (answer.statusCode()) {
            case CREATED -> created(answer, account.operation());
            case CONFLICT -> adopted(account.operation());
            default -> refused(answer);
        });
    }

    /** The id stands in the Location alone; a proxy may have taken that away. */
    private Uni<Creation> created(HttpResponse<Buffer> answer, UUID operation) {
        String location = answer.getHeader("Location");
        if (location == null) {
            return findByOperation(operation)
                    .map(found -> found.orElseThrow(() ->
                            new DirectoryFailure.Unavailable("Keycloak created an account and does not find it", null)))
                    .map(found -> new Creation(found.id(), false));
        }
        var id = new AccountId(location.substring(location.lastIndexOf('/') + 1));
        return Uni.createFrom().item(new Creation(id, false));
    }

    private Uni<Creation> adopted(UUID operation) {
        return findByOperation(operation)
                .map(found -> found.orElseThrow(DirectoryFailure.EmailTaken::new))
                .map(found -> new Creation(found.id(), true));
    }

    @Override
    public Uni<Optional<Account>> find(AccountId id) {
        return lookUp(path(id), user -> Optional.of(KeycloakUser.account(user.bodyAsJsonObject())));
    }

    @Override
    public Uni<Optional<DirectoryAccount>> findOfDirectory(AccountId id) {
        return lookUp(links(id), links -> KeycloakUser.identityProvider(links.bodyAsJsonArray()))
                .flatMap(provider -> provider.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : lookUp(
                                path(id),
                                user -> Optional.of(
                                        KeycloakUser.ofDirectory(user.bodyAsJsonObject(), provider.get()))));
    }

    /** What stands at a path, or nothing when nothing does. */
    private <T> Uni<Optional<T>> lookUp(String path, Function<HttpResponse<Buffer>, Optional<T>> reading) {
        return admin.get(path).flatMap(answer -> switch (answer.statusCode()) {
            case OK -> read(() -> reading.apply(answer));
            case NOT_FOUND -> Uni.createFrom().item(Optional.empty());
            default -> refused(answer);
        });
    }

    @Override
    public Uni<SignInPage> signInsFrom(Instant moment, int skip, int limit) {
        var query = Map.of(
                "type", "LOGIN",
                "dateFrom", Long.toString(Math.max(moment.toEpochMilli(), 0)),
                "direction", "asc",
                "first", Integer.toString(skip),
                "max", Integer.toString(limit));
        return admin.get("/events", query)
                .flatMap(answer -> answer.statusCode() == OK
                        ? read(() -> KeycloakEvents.page(answer.bodyAsJsonArray(), limit))
                        : refused(answer));
    }

    @Override
    public Uni<Optional<Account>> findByOperation(UUID operation) {
        return search(Map.of("q", KeycloakUser.OPERATION + ":" + operation, "max", "2"))
                .map(found -> found.stream()
                        .filter(account -> operation.equals(account.operation()))
                        .findFirst());
    }

    @Override
    public Uni<Optional<Account>> findByEmail(EmailAddress email) {
        return search(Map.of("email", email.value(), "exact", "true", "max", "2"))
                .map(found -> found.stream()
                        .filter(account -> email.equals(account.email()))
                        .findFirst());
    }

    private Uni<List<Account>> search(Map<String, String> query) {
        return admin.get("/users", query)
                .flatMap(answer ->
                        answer.statusCode() == OK ? read(() -> accounts(answer.bodyAsJsonArray())) : refused(answer));
    }

    private static List<Account> accounts(JsonArray users) {
        return users.stream()
                .map(JsonObject.class::cast)
                .map(KeycloakUser::account)
                .toList();
    }

    @Override
    public Uni<Void> updateProfile(AccountId id, Profile profile) {
        return require(id).flatMap(before -> {
            JsonObject user = KeycloakUser.of(profile);
            if (!profile.email().equals(before.email())) {
                user.put("emailVerified", false);
            }
            return done(admin.put(path(id), user));
        });
    }

    @Override
    public Uni<Void> replacePassword(AccountId id, TemporaryPassword password) {
        // Keycloak itself would set it, and so open a second door to an account that the organisation's directory
        // guards.
        return admin.get(links(id)).flatMap(answer -> {
            if (answer.statusCode() != OK) {
                return refused(answer);
            }
            if (!Objects.equals(answer.bodyAsJsonArray(), new JsonArray())) {
                return Uni.createFrom().failure(new DirectoryFailure.SignsInElsewhere());
            }
            return done(admin.put(path(id) + "/reset-password", KeycloakUser.credential(password)));
        });
    }

    @Override
    public Uni<Void> enable(AccountId id) {
        return done(admin.put(path(id), new JsonObject().put("enabled", true)));
    }

    @Override
    public Uni<Void> disable(AccountId id) {
        return done(admin.put(path(id), new JsonObject().put("enabled", false)));
    }

    @Override
    public Uni<Void> endSessions(AccountId id) {
        return doneOrGone(admin.post(path(id) + "/logout", new JsonObject()));
    }

    @Override
    public Uni<Void> delete(AccountId id) {
        return doneOrGone(admin.delete(path(id)));
    }

    @Override
    public Uni<Boolean> temporaryPasswordPending(AccountId id) {
        return require(id).map(Account::temporaryPasswordPending);
    }

    private Uni<Account> require(AccountId id) {
        return find(id).map(found -> found.orElseThrow(DirectoryFailure.AccountMissing::new));
    }

    private static Uni<Void> done(Uni<HttpResponse<Buffer>> answer) {
        return answer.flatMap(
                done -> done.statusCode() == NO_CONTENT ? Uni.createFrom().voidItem() : refused(done));
    }

    private static Uni<Void> doneOrGone(Uni<HttpResponse<Buffer>> answer) {
        return done(answer).onFailure(DirectoryFailure.AccountMissing.class).recoverWithUni(Uni.createFrom()::voidItem);
    }

    private static <T> Uni<T> refused(HttpResponse<Buffer> answer) {
        return Uni.createFrom().failure(KeycloakRefusal.of(answer).failure(answer.statusCode()));
    }

    private static <T> Uni<T> read(Supplier<T> body) {
        try {
            return Uni.createFrom().item(body.get());
        } catch (DecodeException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            return Uni.createFrom().failure(new DirectoryFailure.Unavailable("Keycloak's answer cannot be read", e));
        }
    }

    private static String path(AccountId id) {
        return "/users/" + id.value();
    }

    /** Where the account signs in elsewhere. */
    private static String links(AccountId id) {
        return path(id) + "/federated-identity";
    }
}
