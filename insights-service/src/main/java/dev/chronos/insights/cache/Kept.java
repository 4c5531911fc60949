package dev.chronos.insights.cache;

import dev.chronos.insights.cache.ChangeStamp.Stamp;
import dev.chronos.insights.http.Tagged;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it lies in Redis: five lines, the last of which is the answer itself.
 *
 * @param stamp the state of the rows that it was made from
 * @param flight names the making of it
 * @param answer ready to be sent
 */
public record Kept(Stamp stamp, String flight, Tagged answer) {
    private static final String END = "\n";
    private static final int LINES = 5;

    /** Null for what was not written by {@link #text()}. */
    static @Nullable Kept parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var lines = text.split(END, LINES);
        return lines.length < LINES
                ? null
                : new Kept(new Stamp(lines[0], lines[1]), lines[2], new Tagged(lines[4], lines[3]));
    }

    String text() {
        return String.join(END, stamp.evidence(), stamp.marks(), flight, answer.tag(), answer.json());
    }
}
