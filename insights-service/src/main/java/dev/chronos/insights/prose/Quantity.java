package dev.chronos.insights.prose;

import org.jspecify.annotations.Nullable;

/** A value with its unit, so that a template need not know how the language writes it. */
public interface Quantity {
    /** Most often a number; null when there is too little data. */
    @Nullable Object value();

    /** As metrics name it: {@code min}, {@code ratio}, {@code count}, {@code d} and so on. */
    String unit();
}
