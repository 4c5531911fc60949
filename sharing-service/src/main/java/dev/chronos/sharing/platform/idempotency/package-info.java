/** Requests that may be sent twice and are done once: {@code Idempotency-Key}. */
@NullMarked
package dev.chronos.sharing.platform.idempotency;

import org.jspecify.annotations.NullMarked;
