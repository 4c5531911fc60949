/** What people file their events under. */
@NullMarked
package dev.chronos.sharing.category;

import org.jspecify.annotations.NullMarked;
