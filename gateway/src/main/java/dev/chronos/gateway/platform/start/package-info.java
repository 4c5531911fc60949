/** The start of the program. */
@NullMarked
package dev.chronos.gateway.platform.start;

import org.jspecify.annotations.NullMarked;
