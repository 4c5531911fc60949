package dev.chronos.insights.narrate.http;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How long the call of this thread may take: the library between the caller and the transport has no place for it. */
public final class TimeLeft {
    private static final ThreadLocal<@Nullable Duration> LEFT = new ThreadLocal<>();

    private TimeLeft() {}

    /** Does the work with this much time. */
    public static <T> T during(Duration left, Supplier<T> work) {
        LEFT.set(left);
        try {
            return work.get();
        } finally {
            LEFT.remove();
        }
    }

    /** The time of the work around, or the other when there is none. */
    public static Duration orElse(Duration otherwise) {
        var left = LEFT.get();
        return left == null ? otherwise : left;
    }
}
