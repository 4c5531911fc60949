/** How one person has a calendar in the own list: accepted, hidden, in another color. */
@NullMarked
package dev.chronos.sharing.overlay;

import org.jspecify.annotations.NullMarked;
