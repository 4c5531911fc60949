package dev.chronos.presence.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.presence.access.CalendarAccess;
import dev.chronos.presence.channel.ChannelName;
import dev.chronos.presence.channel.ChannelSignature;
import dev.chronos.presence.roster.Profile;
import dev.chronos.presence.roster.Seat;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Decides whether a socket may subscribe. A signature has no expiry and would open the channel for as long as the socket
 * lives, so the person's access is asked for again at each subscription.
 */
@ApplicationScoped
class Gatekeeper {
    private static final Logger LOG = Logger.getLogger(Gatekeeper.class);

    private final ChannelSignature signature;
    private final CalendarAccess access;
    private final ObjectMapper json;

    Gatekeeper(ChannelSignature signature, CalendarAccess access, ObjectMapper json) {
        this.signature = signature;
        this.access = access;
        this.json = json;
    }

    /** Who subscribes to what; fails with {@link RefusedSubscription}. */
    Uni<Client.Subscription> admit(String socketId, ClientFrame frame) {
        Client.Subscription claimed;
        try {
            claimed = verify(socketId, frame);
        } catch (RefusedSubscription refused) {
            return Uni.createFrom().failure(refused);
        }
        var seat = claimed.seat();
        return access.maySee(seat.userId(), seat.calendarId())
                .onFailure()
                .transform(failure -> {
                    LOG.warnf("access not checked calendarId=%s cause=%s", seat.calendarId(), failure);
                    return new RefusedSubscription(Refusal.UNAVAILABLE);
                })
                .map(granted -> {
                    if (!granted) {
                        throw new RefusedSubscription(Refusal.NO_ACCESS);
                    }
                    return claimed;
                });
    }

    private Client.Subscription verify(String socketId, ClientFrame frame) {
        var channel = frame.text("channel");
        var name = ChannelName.parse(channel);
        var auth = frame.text("auth");
        var data = frame.text("channel_data");
        if (name == null || auth == null || data == null) {
            throw new RefusedSubscription(Refusal.MALFORMED);
        }
        if (!signature.fits(auth, socketId, name.toString(), data)) {
            throw new RefusedSubscription(Refusal.BAD_SIGNATURE);
        }
        return subscription(name, data);
    }

    private Client.Subscription subscription(ChannelName name, String channelData) {
        try {
            var data = json.readTree(channelData);
            var userId = data.path("user_id").asText();
            var profile = json.treeToValue(data.path("user_info"), Profile.class);
            if (userId.isEmpty() || profile == null) {
                throw new RefusedSubscription(Refusal.MALFORMED);
            }
            return new Client.Subscription(new Seat(name.calendarId(), userId), profile);
        } catch (JsonProcessingException unreadable) {
            throw new RefusedSubscription(Refusal.MALFORMED);
        }
    }
}
