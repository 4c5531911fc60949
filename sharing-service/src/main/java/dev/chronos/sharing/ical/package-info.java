/**
 * Reads iCalendar files (RFC 5545): text into components, components into values, values into what a calendar keeps. Pure;
 * who stores it is {@code dev.chronos.sharing.imports}.
 */
@NullMarked
package dev.chronos.sharing.ical;

import org.jspecify.annotations.NullMarked;
