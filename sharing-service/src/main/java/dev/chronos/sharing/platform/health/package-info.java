/** Probes of the service's own state. */
@NullMarked
package dev.chronos.sharing.platform.health;

import org.jspecify.annotations.NullMarked;
