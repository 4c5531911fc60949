/** A calendar as somebody else sees it, for its owner: the way to check what was shared, before anybody complains. */
@NullMarked
package dev.chronos.sharing.preview;

import org.jspecify.annotations.NullMarked;
