package dev.bailiwick.realm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The command of an operator: {@code [--dry-run] [FILE]}. What it needs besides stands in the environment
 * (deploy/keycloak/README.md).
 */
public final class RealmCommand {
    public static final int IN_STEP = 0;
    public static final int FAILED = 1;
    public static final int DIFFERENCES = 2;
    public static final int MANAGERS = 3;

    private static final String DRY_RUN = "--dry-run";
    private static final String MAIL_FROM = "BAILIWICK_MAIL_FROM";

    private final Map<String, String> environment;
    private final Consumer<String> say;

    public RealmCommand(Map<String, String> environment, Consumer<String> say) {
        this.environment = new HashMap<>(environment);
        // The services have a name beside the address; Keycloak wants the address alone.
        this.environment.computeIfPresent(MAIL_FROM, (_, from) -> from.replaceFirst("^.*<(.+)>\\s*$", "$1"));
        this.say = say;
    }

    public static void main(String[] arguments) {
        System.exit(new RealmCommand(System.getenv(), System.out::println).run(List.of(arguments)));
    }

    /** Returns the exit status. */
    public int run(List<String> arguments) {
        try {
            List<String> files = new ArrayList<>(arguments);
            boolean dryRun = files.remove(DRY_RUN);
            if (files.size() > 1 || files.stream().anyMatch(file -> file.startsWith("-"))) {
                throw new Refused("Known are " + DRY_RUN + " and a realm file");
            }
            return run(dryRun, files.stream().map(Path::of).findFirst());
        } catch (Refused e) {
            say.accept(e.getMessage());
            return FAILED;
        }
    }

    private int run(boolean dryRun, Optional<Path> file) {
        RealmFile said = file.map(RealmFile::read).orElseGet(RealmFile::ofThisRelease);
        String realm = environment.getOrDefault("BAILIWICK_KEYCLOAK_REALM", "bailiwick");
        AdminApi api = new AdminApi(url(), realm, administrator());
        RealmUpdate update = new RealmUpdate(api, said.named(realm).filled(environment), say);
        int found = dryRun ? update.dryRun() : update.apply();
        List<String> managers = update.managers();
        managers.forEach(say);
        say.accept(sentence(realm, dryRun, found, managers.size()));
        return dryRun && found > 0 ? DIFFERENCES : managers.isEmpty() ? IN_STEP : MANAGERS;
    }

    private static String sentence(String realm, boolean dryRun, int found, int managers) {
        String state = found == 0
                ? "is as the file says"
                : (dryRun ? "differs from the file in %d places" : "was brought to the file in %d places")
                        .formatted(found);
        return "realm " + realm + " " + state
                + (managers == 0
                        ? ""
                        : "; identity-service does not start while others hold realm-management: take it from them in"
                                + " Keycloak, or learn why they have it");
    }

    private Administrator administrator() {
        String client = environment.getOrDefault("BAILIWICK_KEYCLOAK_ADMIN_CLIENT", "");
        return client.isEmpty()
                ? new Administrator.Person(
                        needed("BAILIWICK_KEYCLOAK_ADMIN_USER"), needed("BAILIWICK_KEYCLOAK_ADMIN_PASSWORD"))
                : new Administrator.Client(client, needed("BAILIWICK_KEYCLOAK_ADMIN_CLIENT_SECRET"));
    }

    private String url() {
        String url = needed("BAILIWICK_KEYCLOAK_URL").replaceFirst("/+$", "");
        if (!url.matches("https?://\\S+")) {
            throw new Refused("BAILIWICK_KEYCLOAK_URL is no address that begins with https:// or http://");
        }
        return url;
    }

    private String needed(String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new Refused(name + " is not set");
        }
        return value;
    }
}
