/** Puts an iCalendar file into a calendar; see docs/guides/import.md. */
@NullMarked
package dev.chronos.sharing.ical;

import org.jspecify.annotations.NullMarked;
