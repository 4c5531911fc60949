/** Which calendars a person sees, and through what. */
@NullMarked
package dev.chronos.sharing.calendar;

import org.jspecify.annotations.NullMarked;
