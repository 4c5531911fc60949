/** Rules on habits over weeks, each a test against chance that has to hold in both halves of the history: r10 to r15. Pure. */
@NullMarked
package dev.chronos.insights.heuristic.rule.pattern;

import org.jspecify.annotations.NullMarked;
