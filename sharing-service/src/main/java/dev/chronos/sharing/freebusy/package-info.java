/** When the time of calendars and people is taken, and nothing else of them. */
@NullMarked
package dev.chronos.sharing.freebusy;

import org.jspecify.annotations.NullMarked;
