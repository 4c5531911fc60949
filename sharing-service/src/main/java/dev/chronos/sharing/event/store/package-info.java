/** Rows of events, with their attendees. */
@NullMarked
package dev.chronos.sharing.event.store;

import org.jspecify.annotations.NullMarked;
