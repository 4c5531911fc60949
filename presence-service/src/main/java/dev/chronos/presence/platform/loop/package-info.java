/** The one event loop that owns all presence state of this instance. */
@NullMarked
package dev.chronos.presence.platform.loop;

import org.jspecify.annotations.NullMarked;
