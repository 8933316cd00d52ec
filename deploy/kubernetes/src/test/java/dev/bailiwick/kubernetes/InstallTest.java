package dev.bailiwick.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that an installation begins with make what the manifests name. */
class InstallTest {
    private static final Path INSTALL = Repository.file("deploy/kubernetes/install");

    @TempDir
    Path folder;

    @Test
    void theScriptsMakeEverySecretOfTheReadmeAndNoOther() throws IOException {
        var made = new TreeSet<String>();
        for (Secret secret : secrets(newSecrets())) {
            secret.getData()
                    .keySet()
                    .forEach(key -> made.add(secret.getMetadata().getName() + "/" + key));
        }
        assertThat(made).isEqualTo(Readme.secrets());
    }

    @Test
    void noTwoSecretsAreTheSameAndNoneIsShort() throws IOException {
        var values = secrets(newSecrets()).stream()
                .flatMap(secret -> secret.getData().entrySet().stream())
                .filter(entry ->
                        !entry.getKey().equals("username") && !entry.getKey().equals("email"))
                .map(entry -> decoded(entry.getValue()))
                .toList();
        assertThat(values)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allSatisfy(value -> assertThat(value).hasSize(64));
    }

    @Test
    void theDatabasesHaveTheRolesThatTheSecretsName() throws IOException {
        String sql = Repository.text(INSTALL.resolve("databases.sql"));
        var roles = secrets(newSecrets()).stream()
                .map(secret -> secret.getData().get("username"))
                .filter(name -> name != null)
                .map(InstallTest::decoded)
                .toList();
        assertThat(roles).hasSize(4).allSatisfy(role -> assertThat(sql).contains("CREATE ROLE " + role + " LOGIN"));
    }

    @Test
    void aMissingSecretIsNotMadeUp() throws IOException {
        String without = newSecrets().replaceFirst("(?m)^CONSOLE_SESSION_KEY=.*$", "");
        assertThatThrownBy(() -> secrets(without)).hasMessageContaining("CONSOLE_SESSION_KEY");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> newSecrets("ana@example.com'; touch x; '"))
                .hasMessageContaining("Not an email address");
    }

    private String newSecrets() {
        return newSecrets("ana@example.com");
    }

    private String newSecrets(String email) {
        return Command.run(folder, List.of(INSTALL.resolve("new-secrets.sh").toString(), email));
    }

    private List<Secret> secrets(String file) throws IOException {
        Files.writeString(folder.resolve("secrets.env"), file);
        String made = Command.run(folder, List.of(INSTALL.resolve("secrets.sh").toString(), "secrets.env"));
        return new Manifests(StrictModel.read(made)).all(Secret.class).toList();
    }

    private static String decoded(String value) {
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }
}
