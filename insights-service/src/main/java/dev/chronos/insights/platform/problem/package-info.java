/** Every answer of 400 and above as {@code application/problem+json} (RFC 9457). */
@NullMarked
package dev.chronos.insights.platform.problem;

import org.jspecify.annotations.NullMarked;
