/** Who is in a calendar: what this instance declares, the log of all declarations, and the fold into members. */
@NullMarked
package dev.chronos.presence.roster;

import org.jspecify.annotations.NullMarked;
