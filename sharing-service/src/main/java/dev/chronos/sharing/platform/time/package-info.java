/** The only clock. */
@NullMarked
package dev.chronos.sharing.platform.time;

import org.jspecify.annotations.NullMarked;
