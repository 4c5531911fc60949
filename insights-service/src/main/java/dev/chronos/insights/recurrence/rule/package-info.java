/**
 * The grammar and the arithmetic of recurrence rules (RFC 5545 section 3.3.10) on plain wall time: knows no zone, no event
 * and no window. Readings where the RFC leaves room: parts that pick days must all hold at once; BYWEEKNO without BYDAY is
 * the whole week; a day is in the year of the calendar, not in that of its week; a start that the rule does not name is no
 * occurrence.
 */
@NullMarked
package dev.chronos.insights.recurrence.rule;

import org.jspecify.annotations.NullMarked;
