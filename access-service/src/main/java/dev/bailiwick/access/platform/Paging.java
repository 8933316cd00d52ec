package dev.bailiwick.access.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: up to so many after a key, in the order of keys, which never change. A cursor is
 * opaque and belongs to its query: with another one it is refused, as it would lose or repeat.
 */
public final class Paging {
    public static final int LARGEST = 500;
    public static final int USUAL = 50;

    private static final int DIGEST_BYTES = 8;

    private final int limit;
    private final @Nullable String after;
    private final byte[] query;

    private Paging(int limit, @Nullable String after, byte[] query) {
        this.limit = limit;
        this.after = after;
        this.query = query;
    }

    /**
     * The part that a request asks for.
     *
     * @param query everything that chooses and orders the list; not its parts
     */
    public static Paging of(@Nullable Integer limit, @Nullable String cursor, List<?> query) {
        if (limit != null && (limit < 1 || limit > LARGEST)) {
            throw ProblemException.invalid("limit", "range", "Ask for 1 to " + LARGEST + ".");
        }
        var digest = digest(query.toString());
        return new Paging(limit == null ? USUAL : limit, cursor == null ? null : read(cursor, digest), digest);
    }

    public int limit() {
        return limit;
    }

    /** The key after which the part begins; empty at the beginning. */
    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    /**
     * The part that comes next of what is in no order: the smallest after the given one, one more than the limit when there
     * is more. Whether an element is wanted is asked only of those that would have a place.
     */
    public <E extends Comparable<E>> List<E> smallest(Stream<E> all, Optional<E> after, Predicate<E> wanted) {
        var smallest = new TreeSet<E>();
        all.filter(each -> after.isEmpty() || each.compareTo(after.get()) > 0)
                .filter(each -> smallest.size() <= limit || each.compareTo(smallest.last()) < 0)
                .filter(wanted)
                .forEach(each -> {
                    smallest.add(each);
                    if (smallest.size() > limit + 1) {
                        smallest.removeLast();
                    }
                });
        return List.copyOf(smallest);
    }

    /** Cuts what was found, one more than the limit when there is more, to a page. */
    public <E, T> Page<T> page(List<E> found, Function<E, String> key, Function<E, T> view, Optional<Long> total) {
        var items = found.stream().limit(limit).map(view).toList();
        var next = found.size() <= limit ? null : cursor(key.apply(found.get(limit - 1)));
        return new Page<>(items, next, total.orElse(null));
    }

    private String cursor(String key) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        var both = ByteBuffer.allocate(DIGEST_BYTES + bytes.length).put(query).put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both.array());
    }

    private static String read(String cursor, byte[] query) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > DIGEST_BYTES && Arrays.equals(bytes, 0, DIGEST_BYTES, query, 0, DIGEST_BYTES)) {
                return new String(bytes, DIGEST_BYTES, bytes.length - DIGEST_BYTES, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException notOne) {
            // told below, together with one of another query
        }
        throw ProblemException.invalid("cursor", "unknown", "The cursor does not belong to this list.");
    }

    private static byte[] digest(String text) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
