/** Events of one calendar in a range: repeated ones expanded, private ones masked. */
@NullMarked
package dev.chronos.sharing.event;

import org.jspecify.annotations.NullMarked;
