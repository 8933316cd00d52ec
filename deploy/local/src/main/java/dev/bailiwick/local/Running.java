package dev.bailiwick.local;

/** Something that was started, may die by itself, and is stopped by {@code close}. */
public interface Running extends AutoCloseable {
    boolean isAlive();

    @Override
    void close();
}
