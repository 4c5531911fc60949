/** Benchmarks: workloads against the packaged services on real servers, and the table that they print. */
@NullMarked
package dev.chronos.bench;

import org.jspecify.annotations.NullMarked;
