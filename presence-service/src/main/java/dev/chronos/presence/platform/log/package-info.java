/** Log output for machines. */
@NullMarked
package dev.chronos.presence.platform.log;

import org.jspecify.annotations.NullMarked;
