package dev.bailiwick.access.change;

import dev.bailiwick.access.decision.data.Change;
import java.util.List;

/** The changes that a plan asks for, none when everything is as it should be already, and what it answers. */
public record Outcome<T>(List<Change> changes, T answer) {
    public Outcome {
        changes = List.copyOf(changes);
    }

    public static <T> Outcome<T> unchanged(T answer) {
        return new Outcome<>(List.of(), answer);
    }
}
