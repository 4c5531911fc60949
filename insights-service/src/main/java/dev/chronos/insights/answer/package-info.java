/** Insights as answers of the API: lists that are cached or made, their pages, one insight, and what a user does with it. */
@NullMarked
package dev.chronos.insights.answer;

import org.jspecify.annotations.NullMarked;
