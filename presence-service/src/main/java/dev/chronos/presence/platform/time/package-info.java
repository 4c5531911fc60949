/** The only clock. */
@NullMarked
package dev.chronos.presence.platform.time;

import org.jspecify.annotations.NullMarked;
