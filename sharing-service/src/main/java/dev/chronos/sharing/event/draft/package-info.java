/** What a request says an event shall be, read and checked. Pure. */
@NullMarked
package dev.chronos.sharing.event.draft;

import org.jspecify.annotations.NullMarked;
