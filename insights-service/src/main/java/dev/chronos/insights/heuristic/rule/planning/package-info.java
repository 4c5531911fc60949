/** Rules that propose something to do: r16 to r20. Pure. */
@NullMarked
package dev.chronos.insights.heuristic.rule.planning;

import org.jspecify.annotations.NullMarked;
