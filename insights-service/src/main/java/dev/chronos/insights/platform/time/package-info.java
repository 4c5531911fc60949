/** The only clock. */
@NullMarked
package dev.chronos.insights.platform.time;

import org.jspecify.annotations.NullMarked;
