/** Rules on what needs a look: r25 to r28. Pure. */
@NullMarked
package dev.chronos.insights.heuristic.rule.warning;

import org.jspecify.annotations.NullMarked;
