package dev.chronos.insights.prose;

import java.time.LocalDate;

/**
 * A stretch of whole days.
 *
 * @param first day
 * @param last day, inclusive
 */
public record Period(LocalDate first, LocalDate last) {}
