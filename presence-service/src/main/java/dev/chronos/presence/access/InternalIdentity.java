package dev.chronos.presence.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who this service is when it speaks for itself. */
@ConfigMapping(prefix = "chronos.internal")
interface InternalIdentity {
    /** URL of the OpenID provider. */
    String issuer();

    /** OAuth client of this service; default {@code chronos-presence}. */
    @WithDefault("chronos-presence")
    String clientId();

    /** Its secret; no default, since whoever has it may ask for anybody's access. */
    String clientSecret();
}
