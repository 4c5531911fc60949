/** Workloads of sharing-service, side by side with a CalDAV server of the distribution where there is one. */
@NullMarked
package dev.chronos.bench.sharing;

import org.jspecify.annotations.NullMarked;
