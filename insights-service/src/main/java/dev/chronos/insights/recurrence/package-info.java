/**
 * Recurrence rules (RFC 5545 section 3.3.10): from an event that repeats to the instances inside a window. Knows neither
 * the web nor the database.
 */
@NullMarked
package dev.chronos.insights.recurrence;

import org.jspecify.annotations.NullMarked;
