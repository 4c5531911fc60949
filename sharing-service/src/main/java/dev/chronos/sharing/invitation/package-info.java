/** Calendars offered to a person: taken into the own list, or given back. */
@NullMarked
package dev.chronos.sharing.invitation;

import org.jspecify.annotations.NullMarked;
