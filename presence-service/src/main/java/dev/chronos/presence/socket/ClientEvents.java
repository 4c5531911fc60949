package dev.chronos.presence.socket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.roster.Activity;
import dev.chronos.presence.roster.Focus;
import dev.chronos.presence.roster.Seats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Events that clients send. There is one: {@code client-presence} tells what the tab shows. It is not passed on as it is:
 * others hear the fold of all of a person's tabs as {@code presence:updated}.
 */
@ApplicationScoped
class ClientEvents {
    private static final String PRESENCE = "client-presence";
    private static final int OVER_RATE = 4301;
    private static final int LARGEST_DATA = 1024;

    private final Seats seats;
    private final ServerFrames answers;
    private final PresenceConfig config;
    private final Clock clock;

    ClientEvents(Seats seats, ServerFrames answers, PresenceConfig config, Clock clock) {
        this.seats = seats;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    void handle(Client client, String event, ClientFrame frame) {
        var channel = frame.channel();
        var subscription = channel == null ? null : client.subscriptions().get(channel);
        if (!event.equals(PRESENCE)) {
            client.send(answers.error(null, "This event is not known here."));
        } else if (subscription == null) {
            client.send(answers.error(null, "Client events need a subscription to their channel."));
        } else if (!client.mayEmit(clock, config.clientEventsPerSecond())) {
            client.send(answers.error(OVER_RATE, "The client event was rejected: too many in a second."));
        } else {
            var focus = read(frame.body());
            if (focus == null) {
                client.send(answers.error(null, "The data of client-presence is too large or of another shape."));
            } else {
                seats.focus(subscription.seat(), client.socketId(), focus);
            }
        }
    }

    /** Reads {@code {state?, view?, edit?: {id} | null}}; null when it is too large or of another shape. */
    private static @Nullable Focus read(JsonNode data) {
        if (!data.isObject() || data.toString().length() > LARGEST_DATA) {
            return null;
        }
        var state = data.hasNonNull("state") ? activity(data.path("state").asText()) : null;
        if (state == null && data.hasNonNull("state")) {
            return null;
        }
        var view = data.hasNonNull("view") ? data.path("view") : null;
        var edit = data.path("edit");
        var edited = edit.isTextual() ? edit.textValue() : edit.path("id").textValue();
        return new Focus(state, view, data.has("edit"), edited);
    }

    private static @Nullable Activity activity(String name) {
        for (var activity : Activity.values()) {
            if (activity.name().toLowerCase(Locale.ROOT).equals(name)) {
                return activity;
            }
        }
        return null;
    }
}
