/** A calendar as a file to take away, masked as everywhere. */
@NullMarked
package dev.chronos.sharing.export;

import org.jspecify.annotations.NullMarked;
