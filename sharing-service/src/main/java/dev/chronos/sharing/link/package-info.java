/** Links: ways into a calendar for whoever has their address, and the public paths on which nobody signs in. */
@NullMarked
package dev.chronos.sharing.link;

import org.jspecify.annotations.NullMarked;
