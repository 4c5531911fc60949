/**
 * A fake OpenID provider for local runs and tests. It speaks the real protocol (authorization code with PKCE, refresh,
 * client credentials, end of session, discovery, JWKS) but asks for no password: whoever names a person is that person.
 * Never run it where anybody else can reach it.
 */
@NullMarked
package dev.chronos.openid;

import org.jspecify.annotations.NullMarked;
