package dev.bailiwick.access.decision.data;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map in small pages, found through three levels of branches: the next map copies the page of the key
 * and the branches that lead to it, and shares all others. A library's binary tree took some twenty steps, and as many
 * cache misses, where this takes four.
 */
public final class Pages<K, V> extends AbstractMap<K, V> {
    private static final int LEVELS = 3;
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;

    /** Spreads what the hash codes of similar keys have in common (2^32 divided by the golden ratio). */
    private static final int SPREAD = 0x9E3779B9;

    private final Node<K, V> top;
    private final int size;

    private Pages(Node<K, V> top, int size) {
        this.top = top;
        this.size = size;
    }

    static <K, V> Pages<K, V> empty() {
        return new Pages<>(new Page<>(Map.of()), 0);
    }

    Pages<K, V> plus(K key, V value) {
        Map<K, V> page = new HashMap<>(page(key));
        page.put(key, value);
        return with(key, page);
    }

    Pages<K, V> minus(K key) {
        if (!containsKey(key)) {
            return this;
        }
        Map<K, V> page = new HashMap<>(page(key));
        page.remove(key);
        return with(key, page);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return key == null ? null : page(key).get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && page(key).containsKey(key);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return top.pages().flatMap(page -> page.entrySet().stream()).iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private Map<K, V> page(Object key) {
        return top.page(place(key), LEVELS);
    }

    private Pages<K, V> with(K key, Map<K, V> page) {
        int before = page(key).size();
        return new Pages<>(top.with(place(key), LEVELS, Map.copyOf(page)), size + page.size() - before);
    }

    private static int place(Object key) {
        return (key.hashCode() * SPREAD) >>> (Integer.SIZE - LEVELS * BITS);
    }

    /** A part of the map, that many levels above its pages. */
    private sealed interface Node<K, V> {
        Map<K, V> page(int place, int level);

        Node<K, V> with(int place, int level, Map<K, V> page);

        boolean isEmpty();

        Stream<Map<K, V>> pages();
    }

    /** A page; above the lowest level an empty one, which stands for all that is not there. */
    private record Page<K, V>(Map<K, V> entries) implements Node<K, V> {
        @Override
        public Map<K, V> page(int place, int level) {
            return entries;
        }

        @Override
        public Node<K, V> with(int place, int level, Map<K, V> page) {
            return level == 0
                    ? new Page<>(page)
                    : new Branch<K, V>(Collections.nCopies(WIDTH, this)).with(place, level, page);
        }

        @Override
        public boolean isEmpty() {
            return entries.isEmpty();
        }

        @Override
        public Stream<Map<K, V>> pages() {
            return Stream.of(entries);
        }
    }

    private record Branch<K, V>(List<Node<K, V>> below) implements Node<K, V> {
        @Override
        public Map<K, V> page(int place, int level) {
            return below.get(index(place, level)).page(place, level - 1);
        }

        @Override
        public Node<K, V> with(int place, int level, Map<K, V> page) {
            List<Node<K, V>> changed = new ArrayList<>(below);
            changed.set(index(place, level), below.get(index(place, level)).with(place, level - 1, page));
            return new Branch<>(changed);
        }

        /** Once something was put below. */
        @Override
        public boolean isEmpty() {
            return false;
        }

        /** A small map has hundreds of empty ones. */
        @Override
        public Stream<Map<K, V>> pages() {
            return below.stream().filter(node -> !node.isEmpty()).flatMap(Node::pages);
        }

        private static int index(int place, int level) {
            return (place >>> ((level - 1) * BITS)) & (WIDTH - 1);
        }
    }
}
