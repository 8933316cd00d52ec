package dev.bailiwick.access.decision;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bailiwick.access.decision.id.Ref;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A state of access data and the answers that it must give, read from {@code scenarios/*.yaml}: the same ones hold for
 * the engine and over HTTP. Whoever is written {@code type/id} is taken apart at the first slash.
 *
 * @param claim what it shows, in a sentence
 * @param catalog of its own, or null for the default one
 * @param scopes parents by scope; the root is there already
 * @param subjects all that are known
 * @param roles permissions by custom role, with their home at the root
 * @param members by group
 * @param rules by a name of this file; the ids that they get are in the order of the file
 */
public record Scenario(
        String claim,
        @Nullable OwnCatalog catalog,
        Map<String, String> scopes,
        Map<String, Person> subjects,
        Map<String, List<String>> roles,
        Map<String, List<String>> members,
        Map<String, Given> rules,
        List<Asked> questions) {
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .findAndAddModules()
            .build();

    public Scenario {
        Objects.requireNonNull(claim);
        scopes = scopes == null ? Map.of() : scopes;
        roles = roles == null ? Map.of() : roles;
        members = members == null ? Map.of() : members;
        rules = rules == null ? Map.of() : rules;
    }

    /** Parents by scope type, and actions by resource type. */
    public record OwnCatalog(Map<String, List<String>> scopeTypes, Map<String, List<String>> resourceTypes) {}

    /** A subject; one that is deleted had its rules and memberships before. */
    public record Person(@Nullable String home, boolean suspended, boolean deleted) {}

    /** A rule. */
    public record Given(
            String subject,
            String role,
            String scope,
            @Nullable Instant until) {}

    /** A question, and the rule that must decide it, or {@code denied}. */
    public record Asked(
            String subject,
            String action,
            String resource,
            @Nullable String in,
            @Nullable Instant at,
            String answer) {
        private static final Instant SOME_DAY = Instant.parse("2026-06-01T12:00:00Z");

        public Question question() {
            return new Question(ref(subject), action, new Resource(ref(resource), in == null ? null : ref(in)));
        }

        public Instant moment() {
            return at == null ? SOME_DAY : at;
        }

        public boolean denied() {
            return answer.equals("denied");
        }

        private static Ref ref(String text) {
            return Ref.parse(text).orElse(Ref.NOTHING);
        }

        @Override
        public String toString() {
            return "%s %s %s%s%s"
                    .formatted(subject, action, resource, in == null ? "" : " in " + in, at == null ? "" : " at " + at);
        }
    }

    /** All of them, in the order of their file names. */
    public static List<Scenario> all() {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Scenario.class.getResource("/scenarios")).toURI()))) {
            return files.sorted().map(Scenario::read).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scenario read(Path file) {
        try {
            return YAML.readValue(file.toFile(), Scenario.class);
        } catch (IOException e) {
            throw new IllegalStateException("not a scenario: " + file, e);
        }
    }

    @Override
    public String toString() {
        return claim;
    }
}
