/** Who is calling: from a validated access token to a row of {@code users}. */
@NullMarked
package dev.chronos.insights.platform.identity;

import org.jspecify.annotations.NullMarked;
