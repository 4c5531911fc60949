/** Rules on focus and the room for it: r06 to r09. Pure. */
@NullMarked
package dev.chronos.insights.heuristic.rule.focus;

import org.jspecify.annotations.NullMarked;
