/** The text of an iCalendar file (RFC 5545, section 3.1): lines, and the components that they nest into. Bounded, knows no meaning. */
@NullMarked
package dev.chronos.sharing.ical.text;

import org.jspecify.annotations.NullMarked;
