package dev.chronos.insights.activity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An active row of {@code habits}.
 *
 * @param days the days it is due on; empty when {@code frequency} alone says so
 * @param frequency Frequency
 * @param targetCount times for each period
 * @param done when it was logged as done, within the window read
 */
public record HabitRow(
        String id,
        String name,
        String frequency,
        int targetCount,
        Set<DayOfWeek> days,
        Instant startedAt,
        List<Instant> done) {}
