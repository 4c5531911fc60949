/** Values of properties: dates, durations, words; and what is to be said about those that cannot be used. */
@NullMarked
package dev.chronos.sharing.ical.value;

import org.jspecify.annotations.NullMarked;
