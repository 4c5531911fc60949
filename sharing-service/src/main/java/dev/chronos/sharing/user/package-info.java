/** The caller's own profile. */
@NullMarked
package dev.chronos.sharing.user;

import org.jspecify.annotations.NullMarked;
