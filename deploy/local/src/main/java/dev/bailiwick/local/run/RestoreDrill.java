package dev.bailiwick.local.run;

import dev.bailiwick.local.Checkout;
import dev.bailiwick.local.run.Conversation.Surprise;
import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code make restore-drill}: a pair of its own loses all of its data and gets it back from a backup. Its folder is its own, too: the
 * data of {@code make run} is nobody's to lose.
 */
public final class RestoreDrill {
    private RestoreDrill() {}

    public static void main(String[] arguments) {
        Path folder = Checkout.root().resolve("deploy/local/target/restore-drill");
        Progress progress = new Progress();
        int status = 1;
        try (DrilledPair pair = DrilledPair.in(folder, progress)) {
            new RestoreStory(pair, new Conversation(_ -> {}), progress).tell();
            status = 0;
        } catch (Surprise surprise) {
            progress.say("\nA SURPRISE. " + surprise.getMessage() + "\nData and logs are in " + folder);
        } catch (RuntimeException e) {
            progress.say("\nThe drill cannot go on: " + e.getMessage() + "\nData and logs are in " + folder);
        }
        if (status == 0) {
            progress.say(String.format(
                    Locale.ROOT, "%nThat was the drill, in %.0f s, and nothing surprised us.", progress.sinceBegin()));
        }
        System.exit(status);
    }
}
