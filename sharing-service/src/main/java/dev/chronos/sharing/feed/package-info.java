/** Personal feeds: the address at which one person's calendar program reads one calendar, with that person's rights. */
@NullMarked
package dev.chronos.sharing.feed;

import org.jspecify.annotations.NullMarked;
