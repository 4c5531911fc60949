/** Single events: read, made, changed, deleted, answered. */
@NullMarked
package dev.chronos.sharing.event.change;

import org.jspecify.annotations.NullMarked;
