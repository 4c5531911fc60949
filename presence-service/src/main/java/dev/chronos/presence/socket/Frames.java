package dev.chronos.presence.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.platform.loop.Loop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What each frame of a client does. A frame that cannot be read is answered, and the socket stays. Runs on the loop only. */
@ApplicationScoped
class Frames {
    private static final Logger LOG = Logger.getLogger(Frames.class);
    private static final Uni<Void> DONE = Uni.createFrom().voidItem();

    private final Gatekeeper gatekeeper;
    private final Subscriptions subscriptions;
    private final ClientEvents clientEvents;
    private final ServerFrames answers;
    private final ObjectMapper json;
    private final PresenceMetrics metrics;
    private final Loop loop;

    Frames(
            Gatekeeper gatekeeper,
            Subscriptions subscriptions,
            ClientEvents clientEvents,
            ServerFrames answers,
            ObjectMapper json,
            PresenceMetrics metrics,
            Loop loop) {
        this.gatekeeper = gatekeeper;
        this.subscriptions = subscriptions;
        this.clientEvents = clientEvents;
        this.answers = answers;
        this.json = json;
        this.metrics = metrics;
        this.loop = loop;
    }

    Uni<Void> handle(Client client, String text) {
        ClientFrame frame;
        try {
            frame = json.readValue(text, ClientFrame.class);
        } catch (JsonProcessingException unreadable) {
            client.send(answers.error(null, "The frame is no JSON of the expected shape."));
            return DONE;
        }
        if (frame == null) {
            client.send(answers.error(null, "The frame is no JSON of the expected shape."));
            return DONE;
        }
        var event = frame.event() == null ? "" : frame.event();
        switch (event) {
            case "pusher:ping" -> client.send(answers.pong());
            case "pusher:pong" -> {}
            case "pusher:subscribe" -> {
                return subscribe(client, frame);
            }
            case "pusher:unsubscribe" -> unsubscribe(client, frame);
            default -> clientEvents.handle(client, event, frame);
        }
        return DONE;
    }

    private Uni<Void> subscribe(Client client, ClientFrame frame) {
        var channel = frame.text("channel");
        if (channel != null && client.subscriptions().containsKey(channel)) {
            client.send(answers.error(null, "Already subscribed to " + channel));
            return DONE;
        }
        return gatekeeper
                .admit(client.socketId(), frame)
                .emitOn(loop)
                .chain(admitted -> subscriptions.begin(client, admitted))
                .onFailure(RefusedSubscription.class)
                .recoverWithUni(refused -> {
                    refuse(client, channel, ((RefusedSubscription) refused).refusal());
                    return DONE;
                });
    }

    private void refuse(Client client, @Nullable String channel, Refusal refusal) {
        LOG.debugf("subscription refused socketId=%s channel=%s outcome=%s", client.socketId(), channel, refusal);
        metrics.denied(refusal.metric());
        client.send(answers.refused(channel == null ? "" : channel, refusal));
    }

    private void unsubscribe(Client client, ClientFrame frame) {
        var channel = frame.text("channel");
        if (channel != null) {
            subscriptions.end(client, channel);
        }
    }
}
