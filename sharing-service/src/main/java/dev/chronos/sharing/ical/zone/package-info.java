/** Which IANA zone the author of a file meant by a TZID. */
@NullMarked
package dev.chronos.sharing.ical.zone;

import org.jspecify.annotations.NullMarked;
