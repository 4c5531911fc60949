/** Who is looking at a shared calendar, right now. Owns the {@code {cp}:} keys in Redis, and no table. */
@NullMarked
package dev.chronos.presence;

import org.jspecify.annotations.NullMarked;
