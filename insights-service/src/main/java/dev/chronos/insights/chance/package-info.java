/** Tests against chance: exact or by seeded permutation, and the adjustment for asking several at once. Pure; knows no metric. */
@NullMarked
package dev.chronos.insights.chance;

import org.jspecify.annotations.NullMarked;
