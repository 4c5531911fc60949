package dev.chronos.insights.heuristic;

/** How much a finding matters, as the {@code insights} table knows it. */
public enum Impact {
    LOW,
    MEDIUM,
    HIGH,
    /** Only for a warning with full effect and full significance. */
    CRITICAL;

    private static final double HIGH_FROM = 0.75;
    private static final double MEDIUM_FROM = 0.35;

    static Impact of(InsightType type, Score score) {
        if (type == InsightType.WARNING && score.impact() >= 1 && score.significance() >= 1) {
            return CRITICAL;
        }
        if (score.impact() >= HIGH_FROM) {
            return HIGH;
        }
        return score.impact() >= MEDIUM_FROM ? MEDIUM : LOW;
    }
}
