/** Log output for machines. */
@NullMarked
package dev.chronos.gateway.platform.log;

import org.jspecify.annotations.NullMarked;
