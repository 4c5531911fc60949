/** What was done to a calendar, and who has access to it, why, until when and by whom. */
@NullMarked
package dev.chronos.sharing.audit;

import org.jspecify.annotations.NullMarked;
