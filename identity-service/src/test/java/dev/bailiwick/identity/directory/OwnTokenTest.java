package dev.bailiwick.identity.directory;

import static dev.bailiwick.identity.directory.RealDirectory.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bailiwick.identity.directory.OwnToken.Token;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How the service's own token is had, from a real Keycloak. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTokenTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final InstantSource clock = now::get;
    private RealDirectory real;

    @BeforeAll
    void start() {
        real = new RealDirectory();
    }

    @AfterAll
    void stop() {
        real.close();
    }

    @Test
    void isFetchedOnceForAllWhoWaitForIt() {
        OwnToken token = fresh();

        List<Token> tokens = await(Multi.createFrom()
                .items(IntStream.range(0, 8).boxed())
                .onItem()
                .transformToUni(ignored -> token.current())
                .merge(8)
                .collect()
                .asList());

        assertThat(tokens.stream().distinct()).hasSize(1);
    }

    @Test
    void isKeptWhileItLives() {
        OwnToken token = fresh();
        Token first = await(token.current());

        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(4)));

        assertThat(await(token.current())).isSameAs(first);
    }

    @Test
    void isRenewedBeforeItExpires() {
        OwnToken token = fresh();
        Token first = await(token.current());

        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(285)));

        assertThat(await(token.current())).isNotSameAs(first);
    }

    @Test
    void isRenewedOnceWhenACallIsAnswered401() {
        List<String> used = new ArrayList<>();

        HttpResponse<Buffer> answer = await(fresh().call(token -> {
            used.add(token);
            return ask(used.size() == 1 ? "not a token" : token);
        }));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(used).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void isNotRenewedForEverWhenEveryCallIsAnswered401() {
        List<String> used = new ArrayList<>();

        HttpResponse<Buffer> answer = await(fresh().call(token -> {
            used.add(token);
            return ask("not a token");
        }));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(used).hasSize(2);
    }

    @Test
    void isFetchedAgainAfterAFailure() {
        var wrong = new RealDirectory.Settings(real.settings.url(), real.realm.name(), "wrong");
        OwnToken token = new OwnToken(real.client, wrong, clock);

        assertThatExceptionOfType(DirectoryFailure.Unavailable.class).isThrownBy(() -> await(token.current()));
        assertThatExceptionOfType(DirectoryFailure.Unavailable.class).isThrownBy(() -> await(token.current()));
    }

    @Test
    void comesBackOnTheEventLoopOfWhoeverAsked() throws Exception {
        OwnToken token = fresh();
        var vertx = (VertxInternal) Vertx.vertx();
        try {
            Context first = vertx.createEventLoopContext();
            Context second = vertx.createEventLoopContext();
            CompletableFuture<Context> one = cameBackOn(first, token);
            CompletableFuture<Context> other = cameBackOn(second, token);

            assertThat(one.get(10, TimeUnit.SECONDS)).isSameAs(first);
            assertThat(other.get(10, TimeUnit.SECONDS)).isSameAs(second).isNotSameAs(first);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static CompletableFuture<Context> cameBackOn(Context context, OwnToken token) {
        var cameBack = new CompletableFuture<Context>();
        context.runOnContext(ignored -> token.current()
                .subscribe()
                .with(got -> cameBack.complete(Vertx.currentContext()), cameBack::completeExceptionally));
        return cameBack;
    }

    private Uni<HttpResponse<Buffer>> ask(String token) {
        return real.client
                .admin(HttpMethod.GET, "/users/count")
                .bearerTokenAuthentication(token)
                .send();
    }

    private OwnToken fresh() {
        return new OwnToken(real.client, real.settings, clock);
    }
}
