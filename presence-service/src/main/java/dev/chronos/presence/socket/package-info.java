/** The Pusher protocol, version 7, on WebSockets. */
@NullMarked
package dev.chronos.presence.socket;

import org.jspecify.annotations.NullMarked;
