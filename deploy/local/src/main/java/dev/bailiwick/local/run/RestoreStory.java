package dev.bailiwick.local.run;

import static dev.bailiwick.local.run.DrillWork.ANA;
import static dev.bailiwick.local.run.DrillWork.DANA;
import static dev.bailiwick.local.run.DrillWork.ELI;
import static dev.bailiwick.local.run.DrillWork.FINN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** The drill, step by step: work, a backup meanwhile, a moment to come back to, the loss of everything, and the way back. */
final class RestoreStory {
    private static final String PHRASE = "a phrase that only ana knows";
    private static final String LATER_PHRASE = "a phrase that she chose later";

    private final DrilledPair pair;
    private final Conversation talk;
    private final Progress progress;

    private String ana = "";
    private String eli = "";
    private String finn = "";
    /** What eli may, in alpha. */
    private String rule = "";

    RestoreStory(DrilledPair pair, Conversation talk, Progress progress) {
        this.pair = pair;
        this.talk = talk;
        this.progress = progress;
    }

    /** What was found at a moment. */
    private record Remembered(Instant moment, Findings findings) {}

    void tell() {
        talk.chapter("A pair of its own, whose PostgreSQL hands its log over to an archive");
        progress.timed("archive", pair::archiveFromTheBeginning);
        DrillWork before = start();
        work(before);
        Remembered remembered = remember(before);
        long lost = goOn(before);

        loseEverything();
        comeBackTo(remembered.moment());
        DrillWork after = start();
        compare(after, remembered.findings());
        sayWhatIsLost(after, lost);
        workAgain(after, lost);
        rewindAccessServiceAlone(after, remembered);
    }

    private DrillWork start() {
        EnvFile env = pair.start();
        return new DrillWork(talk, new PairRequests(env, ProgramToken.of(env), "drill"));
    }

    private void work(DrillWork work) {
        talk.chapter("Work: scopes, people, a group of the directory, rules; and a backup meanwhile");
        work.scopeTree();
        JsonNode user = work.create(ANA);
        ana = user.get("id").asText();
        eli = work.create(ELI).get("id").asText();
        work.choosePassword(ANA, user.at("/temporaryPassword/value").asText(), PHRASE);
        talk.claim(work.signsInByTheDirectory(DANA), "dana signs in by the directory, and brings her group");
        String _ = work.allow("user", ana, "department", DrillWork.DEPARTMENT);
        String _ = work.allow("group", work.group("researchers"), "project", "beta");
        progress.timed(
                "copy of all databases", () -> pair.backUp(() -> rule = work.allow("user", eli, "project", "alpha")));
        talk.meaning("while it was made, eli was given a rule on alpha");
    }

    private Remembered remember(DrillWork work) {
        talk.chapter("The moment to come back to");
        work.awaitState(ana, "active", "sent");
        work.awaitState(eli, "invited", "sent");
        Findings findings = Findings.of(talk, work.requests());
        Instant moment = pair.now();
        talk.claim(
                findings.allowed() > 0 && work.mayUpdate(eli, "alpha"),
                "%s: %d answers noted, %d of them decisions that allow, at revision %d"
                        .formatted(moment, findings.count(), findings.allowed(), findings.revision()));
        return new Remembered(moment, findings);
    }

    /** Answers with the last revision that will be lost. */
    private long goOn(DrillWork work) {
        talk.chapter("What happens after it, and will be lost");
        long revision = work.withdraw(rule);
        talk.claim(!work.mayUpdate(eli, "alpha"), "eli's rule is withdrawn, at revision " + revision);
        work.choosePassword(ANA, work.newTemporaryPassword(ana), LATER_PHRASE);
        talk.meaning("ana has chosen another password");
        finn = work.create(FINN).get("id").asText();
        String _ = work.allow("user", finn, "project", "beta");
        talk.claim(work.mayUpdate(finn, "beta"), "finn is new, and may work in beta");
        progress.timed("log in the archive", pair::awaitArchived);
        return work.revision();
    }

    private void loseEverything() {
        talk.chapter("Everything is lost");
        progress.timed("stop", pair::stop);
        pair.loseAllData();
        talk.meaning("the folder of PostgreSQL is deleted: all three databases");
    }

    private void comeBackTo(Instant moment) {
        talk.chapter("Back to the moment");
        progress.timed("copy, and the log up to it", () -> pair.restoreAll(moment));
    }

    private void compare(DrillWork work, Findings before) {
        talk.chapter("The same answers?");
        Findings now = Findings.of(talk, work.requests());
        List<String> differences = now.differencesTo(before);
        talk.claim(
                differences.isEmpty(),
                differences.isEmpty()
                        ? "all %d, and revision %d".formatted(now.count(), now.revision())
                        : "no differences, and there are " + differences);
        talk.claim(work.signsIn(ANA, PHRASE), "ana signs in with the password that she had at that moment");
        talk.claim(work.signsInByTheDirectory(DANA), "and dana by the directory");
    }

    private void sayWhatIsLost(DrillWork work, long lost) {
        talk.chapter("What is lost");
        talk.claim(!work.signsIn(ANA, LATER_PHRASE), "the password that ana chose later is unknown");
        talk.claim(!work.knows(FINN), "and so is finn, to the service and to Keycloak");
        talk.claim(
                work.mayUpdate(eli, "alpha"), "THE RULE THAT WAS WITHDRAWN IS BACK: somebody has to withdraw it again");
        work.expectUnknown(lost);
        talk.meaning("who has seen revision %d is not answered by an older one: 412".formatted(lost));
    }

    private void workAgain(DrillWork work, long lost) {
        talk.chapter("Work goes on");
        long withdrawn = work.withdraw(rule);
        talk.claim(!work.mayUpdate(eli, "alpha"), "withdrawn again, at revision " + withdrawn);
        finn = work.create(FINN).get("id").asText();
        String _ = work.allow("user", finn, "project", "beta");
        talk.claim(work.mayUpdate(finn, "beta"), "finn is made again, under the same address");
        talk.claim(work.revision() == lost, "there are as many revisions as before, of another history");
    }

    private void rewindAccessServiceAlone(DrillWork work, Remembered to) {
        talk.chapter("access-service's database alone goes back, while it works");
        long last = work.revision();
        progress.timed("rows of that moment", () -> pair.restoreUnderWork("access_service", to.moment()));
        work.awaitDecisions();
        talk.claim(work.mayUpdate(eli, "alpha"), "it has noticed: the rule is back once more");
        talk.claim(work.revision() == to.findings().revision(), "at revision " + work.revision());
        work.expectUnknown(last);
        talk.claim(
                work.knows(FINN) && !work.mayUpdate(finn, "beta"),
                "identity-service knows finn, access-service does not: nothing brings them in step by itself");
        talk.claim(work.withdraw(rule) == to.findings().revision() + 1, "and it takes changes");
    }
}
