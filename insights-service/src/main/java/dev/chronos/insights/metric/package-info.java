/** The metrics m01 to m42, one pure calculator for each family. */
@NullMarked
package dev.chronos.insights.metric;

import org.jspecify.annotations.NullMarked;
