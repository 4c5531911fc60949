package dev.chronos.insights.schedule;

import java.util.Locale;

/** What became of a run: the value of the column {@code outcome}, and in lower case the tag of the counter. */
enum Outcome {
    /** There is a report. */
    WRITTEN,
    /** A week without data. */
    EMPTY,
    /** The person was deleted or suspended in the meantime. */
    SKIPPED,
    /** Another instance had taken the run over: nothing was written. */
    STALE,
    /** It will be tried again. */
    RETRY,
    /** It was tried often enough. */
    FAILED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
