package dev.bailiwick.local.run;

import dev.bailiwick.local.Checkout;
import dev.bailiwick.local.run.Supervisor.Stopped;
import java.util.Locale;

/** {@code make run}: starts everything, says {@code ready}, and stays until Ctrl-C or SIGTERM. */
public final class Run {
    private Run() {}

    public static void main(String[] arguments) {
        Progress progress = new Progress();
        try (LocalRun run = LocalRun.start(Checkout.root().resolve(".local"), progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endWell(run)));
            progress.say(readyLine(run.env(), progress));
            run.keepAlive();
        } catch (Stopped stoppedWhileStarting) {
            return;
        } catch (RuntimeException e) {
            progress.say("Cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    /** From {@code ready} on an end is what was wanted: whichever signal asked for it, that is no failure. */
    private static void endWell(LocalRun run) {
        run.close();
        Runtime.getRuntime().halt(0);
    }

    private static String readyLine(EnvFile env, Progress progress) {
        return String.format(
                Locale.ROOT,
                "ready after %.1f s: console %s (sign in as %s, with BAILIWICK_ADMIN_PASSWORD of .local/env),"
                        + " access-service %s, Keycloak %s, mail %s",
                progress.sinceBegin(),
                env.get("BAILIWICK_CONSOLE_URL"),
                env.get("BAILIWICK_ADMIN_EMAIL"),
                env.get("BAILIWICK_ACCESS_URL"),
                env.get("BAILIWICK_KEYCLOAK_URL"),
                env.get("BAILIWICK_MAIL_URL"));
    }
}
