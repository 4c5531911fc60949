/** The routing table and the HTTP proxy behind it. */
@NullMarked
package dev.chronos.gateway.route;

import org.jspecify.annotations.NullMarked;
