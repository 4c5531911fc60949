/** Small hints and questions: r29 and r30. Pure. */
@NullMarked
package dev.chronos.insights.heuristic.rule.tip;

import org.jspecify.annotations.NullMarked;
