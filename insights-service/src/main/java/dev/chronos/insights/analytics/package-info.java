/** The numbers of a range as an answer of the API. */
@NullMarked
package dev.chronos.insights.analytics;

import org.jspecify.annotations.NullMarked;
