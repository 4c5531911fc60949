/** Log output for machines. */
@NullMarked
package dev.chronos.sharing.platform.log;

import org.jspecify.annotations.NullMarked;
