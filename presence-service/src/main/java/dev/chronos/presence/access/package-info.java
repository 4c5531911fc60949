/** What sharing-service lets a person see, and when it stops doing so. */
@NullMarked
package dev.chronos.presence.access;

import org.jspecify.annotations.NullMarked;
