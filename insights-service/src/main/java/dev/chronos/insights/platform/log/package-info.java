/** Log output for machines. */
@NullMarked
package dev.chronos.insights.platform.log;

import org.jspecify.annotations.NullMarked;
