/** What people say of an event. */
@NullMarked
package dev.chronos.sharing.comment;

import org.jspecify.annotations.NullMarked;
