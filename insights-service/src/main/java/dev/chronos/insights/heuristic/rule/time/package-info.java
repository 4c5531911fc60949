/** Rules on what the time goes to: r01 to r05. Pure. */
@NullMarked
package dev.chronos.insights.heuristic.rule.time;

import org.jspecify.annotations.NullMarked;
