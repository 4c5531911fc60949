/** The only clock, and the zones. */
@NullMarked
package dev.chronos.sharing.platform.time;

import org.jspecify.annotations.NullMarked;
