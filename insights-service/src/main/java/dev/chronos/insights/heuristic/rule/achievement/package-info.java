/** Rules on what went well: r21 to r24. Pure. */
@NullMarked
package dev.chronos.insights.heuristic.rule.achievement;

import org.jspecify.annotations.NullMarked;
