/** The servers that Chronos needs and that come as Maven artifacts: PostgreSQL, Redis, the fake OpenID provider. */
@NullMarked
package dev.chronos.launcher.server;

import org.jspecify.annotations.NullMarked;
