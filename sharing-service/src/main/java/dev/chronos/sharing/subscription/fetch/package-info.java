/**
 * Fetches what somebody's address names, from the outside only: every hop is resolved here, every address checked, and the
 * connection made to exactly the checked address. Bounded in time, size and hops.
 */
@NullMarked
package dev.chronos.sharing.subscription.fetch;

import org.jspecify.annotations.NullMarked;
