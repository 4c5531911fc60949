package dev.chronos.presence.socket;

import dev.chronos.presence.PresenceMetrics.Ended;
import dev.chronos.presence.channel.ChannelName;
import dev.chronos.presence.platform.loop.Loop;
import dev.chronos.presence.roster.PutOutcome;
import dev.chronos.presence.roster.Replicas;
import dev.chronos.presence.roster.Seats;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a subscription: seated, told, and ended in one of three ways. Runs on the loop only. */
@ApplicationScoped
class Subscriptions {
    /** How long Redis may keep a subscriber waiting; then the answer is what is known here, and the rest follows. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Replicas replicas;
    private final Seats seats;
    private final Channels channels;
    private final ServerFrames frames;
    private final Loop loop;

    Subscriptions(Replicas replicas, Seats seats, Channels channels, ServerFrames frames, Loop loop) {
        this.replicas = replicas;
        this.seats = seats;
        this.channels = channels;
        this.frames = frames;
        this.loop = loop;
    }

    /** Seats an admitted person and answers with those who are there. Fails with {@link RefusedSubscription} when full. */
    Uni<Void> begin(Client client, Client.Subscription subscription) {
        var seat = subscription.seat();
        // Seated first, then read: so the list that is read has the newcomer in it.
        return settled(seats.enter(seat, client.socketId(), subscription.profile()))
                .invoke(outcome -> {
                    if (outcome == PutOutcome.FULL) {
                        throw new RefusedSubscription(Refusal.FULL);
                    }
                })
                .chain(() -> settled(replicas.watch(seat.calendarId())))
                .invoke(() -> answer(client, subscription))
                .replaceWithVoid();
    }

    /** The client unsubscribed. */
    void end(Client client, String channel) {
        var subscription = remove(client, channel);
        if (subscription != null) {
            seats.leave(subscription.seat(), client.socketId(), Ended.CLEAN);
        }
    }

    /** The person lost access: says so, and ends. */
    void kick(Client client, String channel) {
        var subscription = remove(client, channel);
        if (subscription != null) {
            client.send(frames.refused(channel, Refusal.NO_ACCESS));
            seats.leave(subscription.seat(), client.socketId(), Ended.KICK);
        }
    }

    /** The socket is gone: its persons stay for the grace, in case this was a reload. */
    void endAll(Client client) {
        for (var channel : List.copyOf(client.subscriptions().keySet())) {
            var subscription = remove(client, channel);
            if (subscription != null) {
                seats.linger(subscription.seat(), client.socketId());
            }
        }
    }

    private void answer(Client client, Client.Subscription subscription) {
        var seat = subscription.seat();
        var channel = new ChannelName(seat.calendarId()).toString();
        if (client.isClosed()) {
            replicas.unwatch(seat.calendarId());
            seats.linger(seat, client.socketId());
            return;
        }
        client.subscriptions().put(channel, subscription);
        channels.add(seat.calendarId(), client);
        var members = replicas.visible(seat.calendarId());
        client.send(frames.subscribed(channel, members, seat.userId(), subscription.profile()));
    }

    private Client.@Nullable Subscription remove(Client client, String channel) {
        var subscription = client.subscriptions().remove(channel);
        if (subscription != null) {
            channels.remove(subscription.seat().calendarId(), client);
            replicas.unwatch(subscription.seat().calendarId());
        }
        return subscription;
    }

    /** The outcome, or null when Redis does not tell in time. */
    private <T> Uni<T> settled(Uni<T> step) {
        return step.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithNull()
                .emitOn(loop);
    }
}
