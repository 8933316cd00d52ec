package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.lifecycle.Changed;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.OptionalLong;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers about people, with the headers that belong to them. */
final class UserAnswers {
    static final String REVISION = "Access-Revision";
    static final String NO_STORE = "no-store";
    private static final int RETRY_AFTER_SECONDS = 2;

    private UserAnswers() {}

    static RestResponse<CreatedUserView> created(Creations.Outcome outcome) {
        var account = outcome.changed().account();
        var view = new CreatedUserView(
                UserView.of(account),
                outcome.password().map(TemporaryPasswordView::of).orElse(null));
        var location = URI.create("/api/v1/users/" + account.knownId().value());
        return tagged(ResponseBuilder.create(RestResponse.Status.CREATED, view), outcome.changed())
                .location(location)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    static RestResponse<UserDetailView> found(UserDetails.Detailed detailed) {
        return tagged(ResponseBuilder.ok(UserDetailView.of(detailed)), Changed.nothingIn(detailed.account()))
                .build();
    }

    static RestResponse<UserView> changed(Changed changed) {
        return tagged(ResponseBuilder.ok(UserView.of(changed.account())), changed)
                .build();
    }

    static RestResponse<Void> deleted(OptionalLong revision) {
        ResponseBuilder<Void> answer = ResponseBuilder.noContent();
        revision.ifPresent(number -> answer.header(REVISION, number));
        return answer.build();
    }

    /** His record can be read there, in the state {@code deleting}, until he is gone. */
    static RestResponse<Void> deleting(String id) {
        return ResponseBuilder.<Void>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/api/v1/users/" + id))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    static RestResponse<TemporaryPasswordView> secret(TemporaryPasswordView password) {
        return ResponseBuilder.ok(password)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    private static <T> ResponseBuilder<T> tagged(ResponseBuilder<T> answer, Changed changed) {
        answer.header(HttpHeaders.ETAG, EntityTag.of(changed.account()));
        changed.revision().ifPresent(number -> answer.header(REVISION, number));
        return answer;
    }
}
