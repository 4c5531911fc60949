/** Every answer of 400 and above as {@code application/problem+json} (RFC 9457). */
@NullMarked
package dev.chronos.presence.platform.problem;

import org.jspecify.annotations.NullMarked;
