package dev.bailiwick.access.decision.data;

import java.util.SortedSet;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/** Which values stand to a key, sorted; a key without values is not there, so that equal relations are equal maps. */
public record Relation<K, V extends Comparable<V>>(Pages<K, PSortedSet<V>> entries) {
    static <K, V extends Comparable<V>> Relation<K, V> empty() {
        return new Relation<>(Pages.empty());
    }

    /** Never null: empty for an unknown key. */
    public SortedSet<V> of(K key) {
        return values(key);
    }

    Relation<K, V> plus(K key, V value) {
        return new Relation<>(entries.plus(key, values(key).plus(value)));
    }

    Relation<K, V> minus(K key, V value) {
        PSortedSet<V> left = values(key).minus(value);
        return new Relation<>(left.isEmpty() ? entries.minus(key) : entries.plus(key, left));
    }

    private PSortedSet<V> values(K key) {
        return entries.getOrDefault(key, TreePSet.empty());
    }
}
