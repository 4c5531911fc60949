/** The WebSocket tunnel: who may open one, and when it ends. */
@NullMarked
package dev.chronos.gateway.socket;

import org.jspecify.annotations.NullMarked;
