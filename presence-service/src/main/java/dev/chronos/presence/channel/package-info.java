/** Names and signatures of Pusher channels. */
@NullMarked
package dev.chronos.presence.channel;

import org.jspecify.annotations.NullMarked;
