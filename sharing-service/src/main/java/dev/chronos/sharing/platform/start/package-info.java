/** The start of the program. */
@NullMarked
package dev.chronos.sharing.platform.start;

import org.jspecify.annotations.NullMarked;
