package dev.bailiwick.identity.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** access-service over HTTP. */
@Singleton
class HttpAccessService implements AccessService {
    private static final String MIN_REVISION = "Access-Min-Revision";
    private static final String LATEST = "latest";

    private final AccessClient client;

    HttpAccessService(AccessClient client) {
        this.client = client;
    }

    @Override
    public Uni<Permit> check(CallerToken caller, Permission permission, Target target, Freshness freshness) {
        HttpRequest<Buffer> request = client.request(HttpMethod.POST, "/access/v1/evaluation");
        if (freshness == Freshness.LATEST) {
            request.putHeader(MIN_REVISION, LATEST);
        }
        return client.ask(caller, request, Questions.evaluation(caller.subject(), permission, target))
                .map(answer -> permit(answer, permission, target.home()));
    }

    private static Permit permit(HttpResponse<Buffer> answer, Permission permission, ScopeRef scope) {
        boolean allowed = Answers.read(Answers.ok(answer), body -> body.getBoolean("decision"));
        return allowed ? new Permit.Allowed() : new Permit.Missing(permission, scope);
    }

    @Override
    public Uni<List<ScopeRef>> permittedScopes(CallerToken caller, Permission permission) {
        HttpRequest<Buffer> request = client.request(HttpMethod.GET, "/api/v1/me/permitted-scopes")
                .addQueryParam("permission", permission.toString());
        return client.ask(caller, request, null)
                .map(answer -> Answers.read(Answers.ok(answer), body -> Answers.scopes(body.getJsonArray("items"))));
    }

    @Override
    public Uni<Set<String>> withoutAccess(CallerToken caller, List<String> users) {
        HttpRequest<Buffer> request = client.request(HttpMethod.POST, "/api/v1/subjects:without-access");
        return client.ask(caller, request, Questions.people(users))
                .map(answer -> Answers.read(Answers.ok(answer), body -> Answers.texts(body.getJsonArray("ids"))));
    }

    @Override
    public Uni<Comparison> compare(CallerToken caller, SubjectRef subject) {
        HttpRequest<Buffer> request = client.request(HttpMethod.GET, "/api/v1/me/comparison")
                .addQueryParam("subject", subject.toString())
                .putHeader(MIN_REVISION, LATEST);
        return client.ask(caller, request, null).map(HttpAccessService::compared);
    }

    /** Somebody whom the caller may not see (404) is taken to hold more, so that nobody acts on him. */
    private static Comparison compared(HttpResponse<Buffer> answer) {
        return answer.statusCode() == 404
                ? new Comparison(true, List.of())
                : Answers.read(Answers.ok(answer), HttpAccessService::comparison);
    }

    private static Comparison comparison(JsonObject body) {
        return new Comparison(
                body.getBoolean("holdsMore"),
                Answers.objects(body.getJsonArray("missing")).stream()
                        .map(HttpAccessService::missing)
                        .toList());
    }

    private static Permit.Missing missing(JsonObject missing) {
        return new Permit.Missing(
                Permission.parse(missing.getString("permission")), Answers.scope(missing.getJsonObject("scope")));
    }

    @Override
    public Uni<FedSubject> putSubject(SubjectFeed feed) {
        return client.tell(client.request(HttpMethod.PUT, path(feed.subject())), Questions.subject(feed))
                .map(answer -> switch (answer.statusCode()) {
                    case 200, 201 -> fed(answer, feed.subject());
                    case 400 -> throw refused(answer, feed);
                    case 409 -> throw Answers.conflict(answer);
                    default -> throw Answers.unexpected(answer);
                });
    }

    private static FedSubject fed(HttpResponse<Buffer> answer, SubjectRef subject) {
        long revision = Answers.revision(answer);
        return Answers.read(
                answer,
                body -> new FedSubject(
                        subject,
                        new ScopePath(Answers.scopes(body.getJsonArray("path"))),
                        body.getBoolean("suspended"),
                        body.getLong("version"),
                        revision));
    }

    private static AccessFailure refused(HttpResponse<Buffer> answer, SubjectFeed feed) {
        return Answers.violates(answer, "homeScope")
                ? new AccessFailure.UnknownScope(feed.homeScope())
                : Answers.unexpected(answer);
    }

    @Override
    public Uni<Long> deleteSubject(SubjectRef subject, long version) {
        HttpRequest<Buffer> request =
                client.request(HttpMethod.DELETE, path(subject)).addQueryParam("version", Long.toString(version));
        return client.tell(request, null).map(answer -> switch (answer.statusCode()) {
            case 204 -> Answers.revision(answer);
            case 409 -> throw Answers.conflict(answer);
            default -> throw Answers.unexpected(answer);
        });
    }

    @Override
    public Uni<Void> putMember(MembershipFeed feed) {
        var body = new JsonObject().put("version", feed.version());
        return client.tell(client.request(HttpMethod.PUT, path(feed)), body)
                .invoke(answer -> Answers.require(answer, 200, 201))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> deleteMember(MembershipFeed feed) {
        HttpRequest<Buffer> request =
                client.request(HttpMethod.DELETE, path(feed)).addQueryParam("version", Long.toString(feed.version()));
        return client.tell(request, null)
                .invoke(answer -> Answers.require(answer, 204))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<ScopePath>> scope(ScopeRef scope) {
        return client.tell(client.request(HttpMethod.GET, "/api/v1/scopes/" + scope), null)
                .map(answer -> answer.statusCode() == 404
                        ? Optional.empty()
                        : Answers.read(
                                Answers.ok(answer),
                                body -> Optional.of(new ScopePath(Answers.scopes(body.getJsonArray("path"))))));
    }

    @Override
    public Uni<Long> grantFirstAdministrators(List<SubjectRef> subjects) {
        return client.tell(
                        client.request(HttpMethod.POST, "/api/v1/access-rules"),
                        Questions.firstAdministrators(subjects))
                .map(answer -> switch (answer.statusCode()) {
                    case 201 -> Answers.revision(answer);
                    case 403, 409 -> throw new AccessFailure.GrantRefused();
                    default -> throw Answers.unexpected(answer);
                });
    }

    private static String path(SubjectRef subject) {
        return "/api/v1/subjects/" + subject;
    }

    private static String path(MembershipFeed feed) {
        return "/api/v1/groups/" + feed.group().id() + "/members/" + feed.member();
    }
}
