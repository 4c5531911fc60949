/** What a committed change leaves behind: versions, messages on Redis, the activity log, notifications. */
@NullMarked
package dev.chronos.sharing.change;

import org.jspecify.annotations.NullMarked;
