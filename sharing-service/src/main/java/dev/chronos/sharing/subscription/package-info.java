/** Calendars from outside: subscribed to by address, mirrored into a calendar of the subscriber's, refreshed by the clock. */
@NullMarked
package dev.chronos.sharing.subscription;

import org.jspecify.annotations.NullMarked;
