package dev.chronos.insights.activity;

import java.time.Instant;

/** A row of {@code goals} that is active or was completed lately. */
public record GoalRow(
        String id, String title, double target, double current, String status, Instant start, Instant end) {

    /** Share of the target that is reached; 0 without a target. */
    public double progress() {
        return target > 0 ? current / target : 0;
    }
}
