/** The workloads of insights-service. */
@NullMarked
package dev.chronos.bench.insights;

import org.jspecify.annotations.NullMarked;
