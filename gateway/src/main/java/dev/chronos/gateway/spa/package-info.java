/** The pages of the single-page application. */
@NullMarked
package dev.chronos.gateway.spa;

import org.jspecify.annotations.NullMarked;
