/** The catalogue of rules, by theme below. Pure. */
@NullMarked
package dev.chronos.insights.heuristic.rule;

import org.jspecify.annotations.NullMarked;
