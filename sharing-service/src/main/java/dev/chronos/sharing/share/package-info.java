/** Who else has access to a calendar: granted, changed and ended by its owner, left by the person. */
@NullMarked
package dev.chronos.sharing.share;

import org.jspecify.annotations.NullMarked;
