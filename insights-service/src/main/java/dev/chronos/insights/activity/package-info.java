/** What one user did and plans, as the rows say it: a few statements for a whole padded window, and the range asked for. */
@NullMarked
package dev.chronos.insights.activity;

import org.jspecify.annotations.NullMarked;
