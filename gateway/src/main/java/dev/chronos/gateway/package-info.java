/**
 * The gateway: the one address that browsers and API clients see. It owns the browser session, the routing table, the limits
 * and headers of the edge, and the single-page application. It has no database and decides nothing about calendars.
 */
@NullMarked
package dev.chronos.gateway;

import org.jspecify.annotations.NullMarked;
