/** The start of the program. */
@NullMarked
package dev.chronos.insights.platform.start;

import org.jspecify.annotations.NullMarked;
