package dev.chronos.insights.heuristic;

/** The types of the {@code insights} table. */
public enum InsightType {
    PRODUCTIVITY,
    TIME_USAGE,
    PATTERN,
    SUGGESTION,
    ACHIEVEMENT,
    WARNING,
    TIP
}
