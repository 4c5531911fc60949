/** What leaves the service as a Sentry event: without {@code CHRONOS_SENTRY_DSN} nothing, with it only what names no person. */
@NullMarked
package dev.chronos.insights.alarm;

import org.jspecify.annotations.NullMarked;
