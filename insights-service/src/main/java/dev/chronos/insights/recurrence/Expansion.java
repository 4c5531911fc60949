package dev.chronos.insights.recurrence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event comes to inside a window.
 *
 * @param instances in order of their start
 * @param flaw why the list may not be what the author of the rule meant; null when it is
 */
public record Expansion(List<Instance> instances, @Nullable Flaw flaw) {

    /** Copies the list. */
    public Expansion {
        instances = List.copyOf(instances);
    }

    /** Doubts about the quality of the data behind an expansion. */
    public enum Flaw {
        /** The rule cannot be read or breaks the grammar: only the first occurrence counts. */
        BAD_RULE,
        /** The rule is legal but made to exhaust its reader: only the first occurrence counts. */
        EXCESSIVE_RULE,
        /** The limit of occurrences or of steps was reached: the rest of the window is missing. */
        CUT_OFF
    }
}
