/** Ids of the form that the shared schema uses. */
@NullMarked
package dev.chronos.insights.platform.id;

import org.jspecify.annotations.NullMarked;
