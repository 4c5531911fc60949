package dev.chronos.presence.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.presence.roster.Edit;
import dev.chronos.presence.roster.Member;
import dev.chronos.presence.roster.Profile;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The frames that the server sends, as text. Where Pusher wants it, the data is JSON inside a JSON string. */
@Singleton
final class ServerFrames {
    private final ObjectMapper json;

    ServerFrames(ObjectMapper json) {
        this.json = json;
    }

    String connected(String socketId, long activitySeconds) {
        var data = new LinkedHashMap<String, Object>();
        data.put("socket_id", socketId);
        data.put("activity_timeout", activitySeconds);
        return frame("pusher:connection_established", null, write(data));
    }

    String pong() {
        return frame("pusher:pong", null, Map.of());
    }

    /** @param code null when the protocol has none for it */
    String error(@Nullable Integer code, String message) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("code", code);
        data.put("message", message);
        return frame("pusher:error", null, data);
    }

    /** Tells who is there; {@code self} is always among them. */
    String subscribed(String channel, Collection<Member> members, String selfId, Profile self) {
        var hash = new LinkedHashMap<String, Object>();
        for (var member : members) {
            hash.put(member.userId(), new Profile(member.name(), member.avatar()));
        }
        hash.putIfAbsent(selfId, self);
        var presence = new LinkedHashMap<String, Object>();
        presence.put("count", hash.size());
        presence.put("ids", hash.keySet());
        presence.put("hash", hash);
        return frame("pusher_internal:subscription_succeeded", channel, write(Map.of("presence", presence)));
    }

    String refused(String channel, Refusal refusal) {
        var data = new LinkedHashMap<String, Object>();
        data.put("type", refusal.type());
        data.put("error", refusal.message());
        data.put("status", refusal.status());
        return frame("pusher:subscription_error", channel, data);
    }

    String memberAdded(String channel, Member member) {
        var data = new LinkedHashMap<String, Object>();
        data.put("user_id", member.userId());
        data.put("user_info", new Profile(member.name(), member.avatar()));
        return frame("pusher_internal:member_added", channel, write(data));
    }

    String memberRemoved(String channel, Member member) {
        return frame("pusher_internal:member_removed", channel, write(Map.of("user_id", member.userId())));
    }

    String memberUpdated(String channel, Member member) {
        return frame(
                "presence:updated",
                channel,
                write(new Updated(
                        member.userId(), member.state(), member.view(), member.editing(), member.sessions())));
    }

    String calendarChanged(String channel, long version) {
        return frame("calendar:changed", channel, write(Map.of("version", version)));
    }

    private String frame(String event, @Nullable String channel, Object data) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("event", event);
        if (channel != null) {
            frame.put("channel", channel);
        }
        frame.put("data", data);
        return write(frame);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Updated(
            String user_id,
            dev.chronos.presence.roster.Activity state,
            com.fasterxml.jackson.databind.@Nullable JsonNode view,
            @Nullable Edit edit,
            int sessions) {}
}
