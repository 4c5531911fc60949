/** The browser session: code flow, token state in Redis, refresh, log-out; and who is calling. */
@NullMarked
package dev.chronos.gateway.login;

import org.jspecify.annotations.NullMarked;
