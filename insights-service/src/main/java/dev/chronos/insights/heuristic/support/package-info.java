/** What several rules share: series of weeks, focus sessions, slots and the parameters of actions. Pure. */
@NullMarked
package dev.chronos.insights.heuristic.support;

import org.jspecify.annotations.NullMarked;
