/**
 * Finished answers in Redis: kept, checked against the state of the rows, and made once at a time. Only a cache: without
 * Redis every answer is the same, only slower.
 */
@NullMarked
package dev.chronos.insights.cache;

import org.jspecify.annotations.NullMarked;
