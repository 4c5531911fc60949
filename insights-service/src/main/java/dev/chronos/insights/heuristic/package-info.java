/** Rules that turn metrics into findings, and the book that scores and picks them. Pure. */
@NullMarked
package dev.chronos.insights.heuristic;

import org.jspecify.annotations.NullMarked;
