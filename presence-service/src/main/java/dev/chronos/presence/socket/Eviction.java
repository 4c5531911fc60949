package dev.chronos.presence.socket;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.access.AccessChanged;
import dev.chronos.presence.access.CalendarAccess;
import dev.chronos.presence.channel.ChannelName;
import dev.chronos.presence.platform.loop.Loop;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Puts out whoever may no longer see a calendar: at once when sharing-service says that something changed, and by asking
 * for everybody again every half minute in case that message was lost.
 */
@Singleton
final class Eviction {
    private static final Logger LOG = Logger.getLogger(Eviction.class);

    private final Channels channels;
    private final Subscriptions subscriptions;
    private final CalendarAccess access;
    private final PresenceMetrics metrics;
    private final Loop loop;

    Eviction(
            Channels channels, Subscriptions subscriptions, CalendarAccess access, PresenceMetrics metrics, Loop loop) {
        this.channels = channels;
        this.subscriptions = subscriptions;
        this.access = access;
        this.metrics = metrics;
        this.loop = loop;
    }

    void onStart(@Observes StartupEvent started, PresenceConfig config) {
        loop.every(config.recheck(), () -> channels.calendars().forEach(calendarId -> recheck(calendarId, false)));
    }

    void onChange(@Observes AccessChanged changed) {
        if (changed.userId() == null) {
            recheck(changed.calendarId(), changed.taken());
        } else {
            var clients = clientsByUser(changed.calendarId()).get(changed.userId());
            if (clients != null) {
                recheck(changed.calendarId(), changed.userId(), clients, changed.taken());
            }
        }
    }

    private void recheck(String calendarId, boolean taken) {
        clientsByUser(calendarId).forEach((userId, clients) -> recheck(calendarId, userId, clients, taken));
    }

    /** When nobody can be asked, a message that says "taken" is believed; a mere doubt puts nobody out. */
    private void recheck(String calendarId, String userId, List<Client> clients, boolean taken) {
        access.maySeeNow(userId, calendarId)
                .emitOn(loop)
                .subscribe()
                .with(
                        granted -> {
                            if (!granted) {
                                putOut(calendarId, clients);
                            }
                        },
                        failed -> {
                            LOG.warnf(
                                    "access not re-checked calendarId=%s userId=%s cause=%s",
                                    calendarId, userId, failed);
                            if (taken) {
                                putOut(calendarId, clients);
                            }
                        });
    }

    private void putOut(String calendarId, List<Client> clients) {
        metrics.kicked();
        var channel = new ChannelName(calendarId).toString();
        clients.forEach(client -> subscriptions.kick(client, channel));
    }

    private Map<String, List<Client>> clientsByUser(String calendarId) {
        var channel = new ChannelName(calendarId).toString();
        var byUser = new HashMap<String, List<Client>>();
        for (var client : channels.clients(calendarId)) {
            var subscription = client.subscriptions().get(channel);
            if (subscription != null) {
                byUser.merge(subscription.seat().userId(), List.of(client), Eviction::joined);
            }
        }
        return byUser;
    }

    private static List<Client> joined(List<Client> some, List<Client> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
