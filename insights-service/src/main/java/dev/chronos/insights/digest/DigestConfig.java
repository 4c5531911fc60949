package dev.chronos.insights.digest;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/** The weekly digest. */
@ConfigMapping(prefix = "chronos.digest")
interface DigestConfig {
    /**
     * Signs the links that end the digest; the same on every instance. No default: whoever knows it can unsubscribe
     * anybody. A new one makes the links in old mails worthless.
     */
    @Size(min = 32, message = "must have at least 32 characters") String secret();
}
