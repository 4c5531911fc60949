/** The start of the program. */
@NullMarked
package dev.chronos.presence.platform.start;

import org.jspecify.annotations.NullMarked;
