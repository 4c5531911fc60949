package dev.chronos.presence.socket;

import dev.chronos.presence.channel.ChannelName;
import dev.chronos.presence.roster.RosterChange;
import dev.chronos.presence.roster.RosterChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sockets hear which calendar, and the telling. Runs on the loop only. */
@ApplicationScoped
class Channels {
    private final ServerFrames frames;
    private final Map<String, Set<Client>> clientsByCalendar = new HashMap<>();

    Channels(ServerFrames frames) {
        this.frames = frames;
    }

    void add(String calendarId, Client client) {
        clientsByCalendar
                .computeIfAbsent(calendarId, unused -> new LinkedHashSet<>())
                .add(client);
    }

    void remove(String calendarId, Client client) {
        var clients = clientsByCalendar.get(calendarId);
        if (clients != null && clients.remove(client) && clients.isEmpty()) {
            clientsByCalendar.remove(calendarId);
        }
    }

    List<Client> clients(String calendarId) {
        return List.copyOf(clientsByCalendar.getOrDefault(calendarId, Set.of()));
    }

    Set<String> calendars() {
        return Set.copyOf(clientsByCalendar.keySet());
    }

    void tell(@Observes RosterChanged changed) {
        var channel = new ChannelName(changed.calendarId()).toString();
        for (var change : changed.changes()) {
            tell(changed.calendarId(), channel, change);
        }
    }

    void tellContentChanged(String calendarId, long version) {
        var frame = frames.calendarChanged(new ChannelName(calendarId).toString(), version);
        clients(calendarId).forEach(client -> client.send(frame));
    }

    private void tell(String calendarId, String channel, RosterChange change) {
        var member = change.member();
        var frame = switch (change.kind()) {
            case ADDED -> frames.memberAdded(channel, member);
            case UPDATED -> frames.memberUpdated(channel, member);
            case REMOVED -> frames.memberRemoved(channel, member);
        };
        for (var client : clients(calendarId)) {
            if (change.kind() == RosterChange.Kind.UPDATED || !isOwn(client, channel, member.userId())) {
                client.send(frame);
            }
        }
    }

    /** Nobody is told of his own coming and going: from the first answer on, a subscriber is in his own list. */
    private static boolean isOwn(Client client, String channel, String userId) {
        var subscription = client.subscriptions().get(channel);
        return subscription != null && subscription.seat().userId().equals(userId);
    }
}
