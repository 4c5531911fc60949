/** What the components of a file mean, as plain values. Pure: no database, no clock, no default zone. */
@NullMarked
package dev.chronos.sharing.ical.read;

import org.jspecify.annotations.NullMarked;
