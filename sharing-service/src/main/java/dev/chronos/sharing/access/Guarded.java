package dev.chronos.sharing.access;

import org.jspecify.annotations.Nullable;

/**
 * Data read together with the facts that decide about it. Closed: only {@link Policy#open} gives the data out.
 *
 * @param <T> what is guarded
 */
public final class Guarded<T> {
    private final @Nullable Facts facts;
    private final T data;

    private Guarded(@Nullable Facts facts, T data) {
        this.facts = facts;
        this.data = data;
    }

    /** @param facts null when there is no such calendar */
    public static <T> Guarded<T> of(@Nullable Facts facts, T data) {
        return new Guarded<>(facts, data);
    }

    @Nullable Facts facts() {
        return facts;
    }

    T data() {
        return data;
    }
}
