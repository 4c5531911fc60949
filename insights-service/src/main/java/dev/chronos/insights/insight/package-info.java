/** Insights as rows of the table and as answers of the API: generate, keep, list. */
@NullMarked
package dev.chronos.insights.insight;

import org.jspecify.annotations.NullMarked;
