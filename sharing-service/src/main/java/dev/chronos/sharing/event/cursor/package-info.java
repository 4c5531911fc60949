/** Where a list goes on. */
@NullMarked
package dev.chronos.sharing.event.cursor;

import org.jspecify.annotations.NullMarked;
