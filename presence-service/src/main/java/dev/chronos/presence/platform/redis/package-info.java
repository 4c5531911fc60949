/** Lua scripts and the one subscription to Redis. */
@NullMarked
package dev.chronos.presence.platform.redis;

import org.jspecify.annotations.NullMarked;
