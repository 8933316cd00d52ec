package dev.bailiwick.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation makes for itself whatever production is given. */
class EvaluationTest {
    private static final Path SCRIPTS = Repository.file("deploy/kubernetes/overlays/evaluation");

    /** A kubectl that knows no Secret but the one in THERE, and shows what it would create. */
    private static final String KUBECTL = """
            #!/bin/sh
            case "$1 $3" in
              get*) [ "$3" != "${THERE:-}" ] || echo "secret/$3" ;;
              create*) echo ---; cat ;;
            esac
            """;

    @TempDir
    Path folder;

    @Test
    void whatTheManifestsNameExists() throws IOException {
        assertThat(References.dangling(Overlay.EVALUATION.manifests(), made(secrets(""))))
                .isEmpty();
    }

    @Test
    void theJobMakesTheSecretsThatPodsNeedAndNoOther() throws IOException {
        assertThat(References.secretsOf(Overlay.EVALUATION.manifests())).isEqualTo(made(secrets("")));
    }

    @Test
    void theJobMayLookAtTheSecretsThatItMakesAndNoOther() throws IOException {
        var rules = Overlay.EVALUATION
                .manifests()
                .find(Role.class, "make-secrets")
                .orElseThrow()
                .getRules();
        var names = secrets("").stream()
                .map(secret -> secret.getMetadata().getName())
                .collect(Collectors.toSet());
        assertThat(rules).extracting(PolicyRule::getVerbs).containsExactlyInAnyOrder(List.of("create"), List.of("get"));
        assertThat(rules.stream().flatMap(rule -> rule.getResourceNames().stream()))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aSecretThatIsThereStaysAsItIs() throws IOException {
        assertThat(secrets("console-session"))
                .extracting(secret -> secret.getMetadata().getName())
                .hasSize(9)
                .doesNotContain("console-session");
    }

    @Test
    void noSecretIsTypedOrADefault() throws IOException {
        assertThat(Overlay.EVALUATION.manifests().all(Secret.class)).isEmpty();
        assertThat(random(secrets("")))
                .doesNotContainAnyElementsOf(random(secrets("")))
                .allSatisfy(value -> assertThat(value).hasSize(64));
    }

    @Test
    void postgresMakesTheRolesThatTheSecretsName() throws IOException {
        String script = Repository.text(SCRIPTS.resolve("make-databases.sh"));
        var roles = secrets("").stream()
                .map(secret -> secret.getStringData().get("username"))
                .filter(name -> name != null)
                .toList();
        assertThat(roles).hasSize(4).allSatisfy(role -> assertThat(script).contains("\nrole " + role + " \"$"));
        var variables = Overlay.EVALUATION
                .manifests()
                .all(StatefulSet.class)
                .flatMap(set -> set.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream())
                .map(variable -> "$" + variable.getName())
                .toList();
        assertThat(script.lines().filter(line -> line.startsWith("role ")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(variables).anyMatch(variable -> line.endsWith("\"" + variable + "\"")));
    }

    private List<Secret> secrets(String there) throws IOException {
        Path kubectl = folder.resolve("kubectl");
        Files.writeString(kubectl, KUBECTL);
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwxr-xr-x"));
        String made = Command.run(
                folder,
                List.of(
                        "env",
                        "PATH=" + folder + ":" + System.getenv("PATH"),
                        "THERE=" + there,
                        "sh",
                        SCRIPTS.resolve("make-secrets.sh").toString()));
        return new Manifests(StrictModel.read(made)).all(Secret.class).toList();
    }

    private static Set<String> made(List<Secret> secrets) {
        var made = new TreeSet<String>();
        for (Secret secret : secrets) {
            secret.getStringData()
                    .keySet()
                    .forEach(key -> made.add(secret.getMetadata().getName() + "/" + key));
        }
        return made;
    }

    private static List<String> random(List<Secret> secrets) {
        return secrets.stream()
                .flatMap(secret -> secret.getStringData().entrySet().stream())
                .filter(entry ->
                        !entry.getKey().equals("username") && !entry.getKey().equals("email"))
                .map(entry -> entry.getValue())
                .toList();
    }
}
