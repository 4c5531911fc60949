/** The only clock. */
@NullMarked
package dev.chronos.gateway.platform.time;

import org.jspecify.annotations.NullMarked;
