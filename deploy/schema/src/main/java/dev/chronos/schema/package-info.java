/** The shared schema: its migrations (resources, {@code db/migration}) and the one job that applies them. */
@NullMarked
package dev.chronos.schema;

import org.jspecify.annotations.NullMarked;
