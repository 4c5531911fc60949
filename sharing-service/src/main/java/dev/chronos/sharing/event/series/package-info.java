/** A series and what edits make of it (RFC 5545 section 3.8.5). Pure. */
@NullMarked
package dev.chronos.sharing.event.series;

import org.jspecify.annotations.NullMarked;
