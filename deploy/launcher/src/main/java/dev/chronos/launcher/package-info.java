/** Runs the whole of Chronos on one machine, in the foreground, and stops all of it again. */
@NullMarked
package dev.chronos.launcher;

import org.jspecify.annotations.NullMarked;
