/** The HTTP door: join, leave, list, and the signing of channel subscriptions. */
@NullMarked
package dev.chronos.presence.http;

import org.jspecify.annotations.NullMarked;
