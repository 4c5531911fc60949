/** The weekly report: one insight row for each week of a user. */
@NullMarked
package dev.chronos.insights.report;

import org.jspecify.annotations.NullMarked;
