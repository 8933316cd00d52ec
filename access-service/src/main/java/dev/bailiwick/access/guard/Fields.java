package dev.bailiwick.access.guard;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.TypeId;
import dev.bailiwick.access.platform.Reference;
import dev.bailiwick.access.platform.Violation;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request into what they stand for, and collects all that is wrong with them. What it returns may
 * be relied on after {@link #check()}, which refuses when anything was wrong.
 */
public final class Fields {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final List<Violation> violations = new ArrayList<>();

    public void violation(String field, String code, String message) {
        violations.add(new Violation(field, code, message));
    }

    public void check() {
        if (!violations.isEmpty()) {
            throw new Refusal.Invalid(violations).thrown();
        }
    }

    public Optional<ScopeId> scope(String field, @Nullable Reference reference) {
        return reference(field, reference, ScopeId::from, "a scope");
    }

    public Optional<SubjectId> subject(String field, @Nullable Reference reference) {
        return reference(field, reference, SubjectId::from, "a subject: a user, a group or a service-account");
    }

    public Optional<RoleId> role(String field, @Nullable String text) {
        return text(field, text, RoleId::parse, "a role");
    }

    public Optional<RuleId> rule(String field, @Nullable String text) {
        return text(field, text, RuleId::parse, "an access rule");
    }

    /** Of a query parameter: {@code project/alpha}. */
    public Optional<ScopeId> scopeParameter(String name, @Nullable String text) {
        return text(name, text, ScopeId::parse, "a scope, such as project/alpha");
    }

    /** Of a query parameter: {@code user/…}. */
    public Optional<SubjectId> subjectParameter(String name, @Nullable String text) {
        return text(name, text, SubjectId::parse, "a subject, such as user/…");
    }

    /** Of a query parameter: {@code project}. */
    public Optional<TypeId> typeParameter(String name, @Nullable String text) {
        return text(name, text, TypeId::parse, "a type, such as project");
    }

    /** Of a query parameter: {@code project:update}. */
    public Optional<Permission> permissionParameter(String name, @Nullable String text) {
        return text(name, text, Permission::parse, "a permission, such as project:update");
    }

    /** A moment in time, to the microsecond, as PostgreSQL keeps it; null when none is given. */
    public @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException notOne) {
            // told below, together with what is out of all bounds
        }
        violation(field, "format", "Write a moment as 2030-01-31T12:00:00Z.");
        return null;
    }

    /** A line of text for people: not blank, without line ends and the like, stripped. */
    public Optional<String> line(String field, @Nullable String text, int length) {
        if (text == null || text.isBlank()) {
            violation(field, "required", "Fill in the " + field + ".");
        } else if (text.strip().length() > length) {
            violation(field, "too-long", "At most " + length + " characters.");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            violation(field, "format", "Line ends and control characters are not allowed.");
        } else {
            return Optional.of(text.strip());
        }
        return Optional.empty();
    }

    /** All values in their order: the value that was given at an index stands there. */
    public <T, V> List<V> each(
            String field,
            @Nullable List<? extends @Nullable T> given,
            int most,
            BiFunction<String, @Nullable T, Optional<V>> read) {
        List<V> values = new ArrayList<>();
        if (given == null || given.isEmpty()) {
            violation(field, "required", "Name at least one.");
        } else if (given.size() > most) {
            violation(field, "too-many", "At most " + most + " at once.");
        } else {
            for (int i = 0; i < given.size(); i++) {
                read.apply(field + "[" + i + "]", given.get(i)).ifPresent(values::add);
            }
        }
        return values;
    }

    private <V> Optional<V> reference(
            String field, @Nullable Reference reference, Function<Ref, Optional<V>> read, String what) {
        if (reference == null || reference.type() == null || reference.id() == null) {
            violation(field, "required", "Name " + what + " by type and id.");
            return Optional.empty();
        }
        return understood(field, read.apply(new Ref(reference.type(), reference.id())), what);
    }

    private <V> Optional<V> text(String field, @Nullable String text, Function<String, Optional<V>> read, String what) {
        if (text == null || text.isEmpty()) {
            violation(field, "required", "Name " + what + ".");
            return Optional.empty();
        }
        return understood(field, read.apply(text), what);
    }

    private <V> Optional<V> understood(String field, Optional<V> read, String what) {
        if (read.isEmpty()) {
            violation(field, "format", "This cannot be " + what + ".");
        }
        return read;
    }
}
