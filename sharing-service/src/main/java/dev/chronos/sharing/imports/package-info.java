/**
 * An iCalendar file into a calendar: what is new is added, what is newer updated, what is the same left alone, and nothing
 * is ever removed. See docs/guides/import.md.
 */
@NullMarked
package dev.chronos.sharing.imports;

import org.jspecify.annotations.NullMarked;
