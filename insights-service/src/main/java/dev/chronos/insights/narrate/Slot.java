package dev.chronos.insights.narrate;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sentence that the service fills; the writer writes <code>{{f1}}</code> and never sees what comes there.
 *
 * @param id within the candidate, {@code f1} and on
 * @param metric key of the metric, or what the text is, such as {@code title}
 * @param unit of the metric ({@code min}, {@code ratio}, {@code count}, …), or {@link #TEXT} for words of the user's
 * @param rendering what is shown in its place, finished for the user's locale
 * @param direction {@code up}, {@code down}, or null without a comparison
 * @param required true when a text without it would miss the point
 */
public record Slot(
        String id,
        String metric,
        String unit,
        String rendering,
        @Nullable String direction,
        boolean required) {
    /** Unit of a slot that holds a user's own words. */
    public static final String TEXT = "text";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,7}");

    /** Refuses an id that could not be told from text, and a direction that is none. */
    public Slot {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no slot id: " + id);
        }
        if (direction != null && !direction.equals("up") && !direction.equals("down")) {
            throw new IllegalArgumentException("no direction: " + direction);
        }
    }

    /** True for a user's own words, false for a number. */
    public boolean isText() {
        return unit.equals(TEXT);
    }
}
