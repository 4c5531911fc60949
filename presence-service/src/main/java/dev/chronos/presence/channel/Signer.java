package dev.chronos.presence.channel;

import dev.chronos.presence.PresenceConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one signature of the configured application. */
final class Signer {
    @Produces
    @Singleton
    ChannelSignature signature(PresenceConfig config) {
        return new ChannelSignature(config.pusher().key(), config.pusher().secret());
    }
}
