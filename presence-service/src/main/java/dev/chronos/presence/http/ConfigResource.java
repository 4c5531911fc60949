package dev.chronos.presence.http;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.channel.ChannelName;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a client must know to connect; nothing of it is secret. */
@Path("/api/presence/config")
@Produces(MediaType.APPLICATION_JSON)
class ConfigResource {
    private final PresenceConfig config;

    ConfigResource(PresenceConfig config) {
        this.config = config;
    }

    @GET
    @PermitAll
    public ClientConfig config() {
        return new ClientConfig(
                config.pusher().key(),
                "/app",
                ChannelName.PREFIX,
                config.poll().toSeconds(),
                config.visitorLease().toSeconds(),
                config.maxMembers());
    }

    /**
     * Settings for clients.
     *
     * @param key the application key of the Pusher protocol
     * @param wsPath path of the WebSocket, without the key
     * @param channelPrefix what stands before a calendar's id in a channel name
     * @param pollSeconds how often to join again when polling
     * @param leaseSeconds after how long without it a visitor is gone
     * @param maxMembers most people in one calendar
     */
    record ClientConfig(
            String key, String wsPath, String channelPrefix, long pollSeconds, long leaseSeconds, int maxMembers) {}
}
