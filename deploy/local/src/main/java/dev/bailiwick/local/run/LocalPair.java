package dev.bailiwick.local.run;

import dev.bailiwick.local.Checkout;
import dev.bailiwick.local.Database;
import dev.bailiwick.local.Keycloak;
import dev.bailiwick.local.KeycloakHome;
import dev.bailiwick.local.KeycloakServer;
import dev.bailiwick.local.MailServer;
import dev.bailiwick.local.Postgres;
import dev.bailiwick.local.PostgresServer;
import dev.bailiwick.local.Running;
import dev.bailiwick.local.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The pair and everything real around it, in the order in which it starts; its data in one folder. */
final class LocalPair {
    private static final Duration SERVICE_START = Duration.ofMinutes(2);

    private final Path folder;
    private final Progress progress;
    private final Supervisor supervisor;
    private final Environments environments;

    LocalPair(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        this.supervisor = new Supervisor(progress);
        Kept kept = new Kept(folder.resolve("kept.properties"));
        this.environments = new Environments(Addresses.choose(kept), kept);
    }

    void keepAlive() {
        supervisor.keepAlive();
    }

    void stop() {
        supervisor.stop();
    }

    /** Returns when everything is ready. */
    EnvFile start() {
        Addresses at = environments.addresses();
        supervisor.start(
                new Part("PostgreSQL", () -> PostgresServer.keeping(folder.resolve("postgres"), at.postgres())));
        Database keycloakData = database("keycloak");
        Database accessData = database("access_service");
        Database identityData = database("identity_service");

        supervisor.start(new Part("mail", () -> MailServer.start(at.smtp(), at.mailPage())));
        supervisor.start(new Part("Keycloak", () -> keycloak(keycloakData)));
        LocalRealm realm = LocalRealm.settle(new Keycloak(at.keycloakUrl(), keycloakPassword()), environments);

        Map<String, String> access = environments.accessService(accessData);
        Map<String, String> identity = environments.identityService(identityData, realm.scriptsClient());
        supervisor.start(new Part("access-service", () -> service("access-service", at.access(), access)));
        supervisor.start(new Part("identity-service", () -> service("identity-service", at.identity(), identity)));
        supervisor.step("first administrator", () -> FirstAdministrator.makeReady(realm.realm(), environments));
        return EnvFile.of(environments, realm);
    }

    Postgres postgres() {
        return new Postgres(environments.addresses().postgres());
    }

    private Database database(String name) {
        Kept kept = environments.kept();
        return postgres().database(name, kept.secret("database-" + name), kept.secret("database-service-" + name));
    }

    private Running keycloak(Database database) {
        Addresses at = environments.addresses();
        KeycloakServer.Settings settings =
                new KeycloakServer.Settings(at.keycloak(), at.keycloakManagement(), database, keycloakPassword());
        KeycloakHome home = KeycloakHome.obtain(Checkout.root(), progress::say);
        return KeycloakServer.start(home, settings, log("keycloak")).awaitReady();
    }

    private Running service(String name, int port, Map<String, String> environment) {
        ServiceProcess process = ServiceProcess.start(name, port, environment, log(name));
        try {
            return process.awaitReady(SERVICE_START);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private String keycloakPassword() {
        return environments.kept().secret("keycloak-administrator");
    }

    private Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }
}
