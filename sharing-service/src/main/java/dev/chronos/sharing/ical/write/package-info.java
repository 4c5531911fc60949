/** Writes iCalendar text (RFC 5545, RFC 7986): what a calendar keeps into lines that any reader takes. Pure. */
@NullMarked
package dev.chronos.sharing.ical.write;

import org.jspecify.annotations.NullMarked;
