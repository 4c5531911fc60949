/** Finished answers in Redis. Only a cache: without Redis every answer is the same, only slower. */
@NullMarked
package dev.chronos.insights.cache;

import org.jspecify.annotations.NullMarked;
