/**
 * insights-service: what a person's calendar, tasks and focus sessions come to, in exact numbers, findings and a weekly
 * report. Owns the tables {@code insights} and {@code report_runs}; reads what the other parts and the web app write.
 */
@NullMarked
package dev.chronos.insights;

import org.jspecify.annotations.NullMarked;
