/** What the clock does to shares: people are reminded before the end, and everybody is told of it. */
@NullMarked
package dev.chronos.sharing.expiry;

import org.jspecify.annotations.NullMarked;
