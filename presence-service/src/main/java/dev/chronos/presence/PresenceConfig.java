package dev.chronos.presence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of presence-service. Times that hang together are checked against each other at start. */
@ConfigMapping(prefix = "chronos.presence")
public interface PresenceConfig {
    /** The application of the Pusher protocol; no defaults, since two of the three are secrets or name one. */
    Pusher pusher();

    /** How often an instance renews its lease. Default 5 s: one lost beat and a slow one still fit into the lease. */
    @WithDefault("5s")
    Duration beat();

    /** Life of an instance's lease. Default 15 s: with the scan below a crashed instance's people are gone in 17.5 s. */
    @WithDefault("15s")
    Duration lease();

    /** Life of an HTTP visitor's lease. Default 45 s: two missed polls of 15 s are forgiven. */
    @WithDefault("45s")
    Duration visitorLease();

    /** How often an HTTP visitor should join again. Default 15 s, a third of its lease. */
    @WithDefault("15s")
    Duration poll();

    /** How often each instance looks for leases that have ended. Default 2 s. */
    @WithDefault("2s")
    Duration reap();

    /** How long a tab that vanished may stay away before its person is told to be gone. Default 3 s: a reload is shorter. */
    @WithDefault("3s")
    Duration closeGrace();

    /** How long old members are still shown after Redis lost its data. Default 15 s, the lease. */
    @WithDefault("15s")
    Duration quarantine();

    /** How often the server pings each socket. Default 15 s. */
    @WithDefault("15s")
    Duration ping();

    /** How long a pong may take. Default 10 s; then the socket is closed. */
    @WithDefault("10s")
    Duration pongWait();

    /** Bound of each Redis command. Default 1 s: a cut network must not pile up work. */
    @WithDefault("1s")
    Duration redisTimeout();

    /** Bound of each question to sharing-service. Default 2 s. */
    @WithDefault("2s")
    Duration sharingTimeout();

    /** How long an answer of sharing-service may be used again. Default 30 s; a message on chronos:acl ends it at once. */
    @WithDefault("30s")
    Duration accessCache();

    /** How often the access of everyone connected is asked again, for the case that a message was lost. Default 30 s. */
    @WithDefault("30s")
    Duration recheck();

    /** Over how long the sockets are closed when the service stops. Default 2 s, so that clients do not return at once. */
    @WithDefault("2s")
    Duration drain();

    /** Most people in one calendar; Pusher's own limit is the default 100. */
    @WithDefault("100")
    int maxMembers();

    /** Bytes that may wait for a slow socket before it is closed. Default 1 MiB. */
    @WithDefault("1048576")
    int outboundLimit();

    /** Client events a second and socket. Default 10, Pusher's own limit. */
    @WithDefault("10")
    int clientEventsPerSecond();

    /** Pusher's application credentials. */
    interface Pusher {
        /** Id of the application, for server libraries. */
        String appId();

        /** Public key: part of the socket's address. */
        String key();

        /** Signs channel subscriptions; whoever has it can join any calendar. */
        String secret();
    }
}
