/** Real PostgreSQL, Redis and signed tokens for the tests of the services. */
@NullMarked
package dev.chronos.testkit;

import org.jspecify.annotations.NullMarked;
