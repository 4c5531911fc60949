/** Probes of the service's own state. */
@NullMarked
package dev.chronos.insights.platform.health;

import org.jspecify.annotations.NullMarked;
