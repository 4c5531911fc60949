/** Who may declare presence: owners, their leases, and the reaping of those whose lease ran out. */
@NullMarked
package dev.chronos.presence.lease;

import org.jspecify.annotations.NullMarked;
