package dev.bailiwick.identity.introduction;

import dev.bailiwick.identity.operation.AllRounds;
import dev.bailiwick.identity.operation.Backoff;
import dev.bailiwick.identity.operation.LeaseLength;
import dev.bailiwick.identity.operation.Rounds;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes letters to the mail server, one after another: a crash between the server's yes and our note of it sends that one
 * letter twice, and no other.
 */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(1));

    private final Letters letters;
    private final Deliveries deliveries;
    private final ReactiveMailer mailer;
    private final Clock clock;
    private final LeaseLength leaseLength;
    private final LetterMeters meters;
    private final String signInAddress;
    private final Rounds rounds;

    Postman(
            Letters letters,
            Deliveries deliveries,
            ReactiveMailer mailer,
            Clock clock,
            LeaseLength leaseLength,
            LetterMeters meters,
            AllRounds allRounds,
            @ConfigProperty(name = "bailiwick.public-url") String signInAddress) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.mailer = mailer;
        this.clock = clock;
        this.leaseLength = leaseLength;
        this.meters = meters;
        this.signInAddress = signInAddress;
        this.rounds = allRounds.of("the postman", INTERVAL, this::round);
    }

    void started(@Observes StartupEvent event) {
        rounds.start();
    }

    public void wake() {
        rounds.wake();
    }

    private Uni<Void> round() {
        if (rounds.isStopped()) {
            return Uni.createFrom().voidItem();
        }
        var token = UUID.randomUUID();
        return letters.claimNextDue(token)
                .chain(letter -> letter.map(claimed -> deliver(claimed, token).chain(this::round))
                        .orElseGet(this::look));
    }

    private Uni<Void> look() {
        var now = clock.instant();
        return meters.isLookDue(now)
                ? letters.backlog().invoke(found -> meters.saw(found, now)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> deliver(Letter letter, UUID token) {
        return patiently(mailer.send(mail(letter)))
                .onItemOrFailure()
                .transformToUni((_, failure) -> letters.recording(
                        letter, token, held -> failure == null ? sent(held) : notSent(held, failure)));
    }

    private Uni<Void> patiently(Uni<Void> sending) {
        var here = Objects.requireNonNull(Vertx.currentContext());
        return sending.ifNoItem()
                .after(leaseLength.patience())
                .fail()
                // The timer runs on a thread of its own; the database session that comes next belongs to this context.
                .emitOn(task -> here.runOnContext(_ -> task.run()));
    }

    private Mail mail(Letter letter) {
        var wording = Wording.of(letter, signInAddress);
        // The same id each time, so that a letter sent twice can be told from two letters.
        return Mail.withText(letter.recipient(), wording.subject(), wording.text())
                .addHeader("Message-ID", "<" + letter.id() + "@bailiwick>")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private Uni<Void> sent(Letter letter) {
        letter.sent(clock.instant());
        meters.sent();
        return letter.kind() == LetterKind.INTRODUCTION
                ? deliveries.sent(letter.userKey())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> notSent(Letter letter, Throwable failure) {
        var now = clock.instant();
        if (failure instanceof SMTPException refusal && refusal.isPermanent()) {
            return givenUp(letter, "the mail server refuses the letter (" + refusal.getReplyCode() + ")");
        }
        if (!letter.isWorthTrying(now)) {
            return givenUp(letter, "the mail server could not be reached in time");
        }
        letter.tryAgainAt(now.plus(BACKOFF.after(letter.attempts() + 1, ThreadLocalRandom.current())));
        meters.delayed();
        LOG.warnf("Letter %s waits for another attempt", letter.id());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> givenUp(Letter letter, String reason) {
        letter.failed(reason);
        meters.failed();
        LOG.errorf("Letter %s is given up: %s", letter.id(), reason);
        return letter.kind() == LetterKind.INTRODUCTION
                ? deliveries.failed(letter.userKey(), reason)
                : Uni.createFrom().voidItem();
    }
}
