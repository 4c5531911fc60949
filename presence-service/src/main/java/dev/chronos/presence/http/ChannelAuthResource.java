package dev.chronos.presence.http;

import static dev.chronos.presence.platform.problem.ProblemType.UNPROCESSABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.presence.access.Admission;
import dev.chronos.presence.channel.ChannelName;
import dev.chronos.presence.channel.ChannelSignature;
import dev.chronos.presence.platform.problem.FieldError;
import dev.chronos.presence.platform.problem.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Signs channel subscriptions: the only way from a caller's token to a socket. Pusher's clients take only 200 for success. */
@Path("/api/presence/auth")
@Produces(MediaType.APPLICATION_JSON)
class ChannelAuthResource {
    private static final Pattern SOCKET_ID = Pattern.compile("\\d{1,10}\\.\\d{1,10}");

    private final Caller caller;
    private final ChannelSignature signature;
    private final ObjectMapper json;

    ChannelAuthResource(Caller caller, ChannelSignature signature, ObjectMapper json) {
        this.caller = caller;
        this.signature = signature;
        this.json = json;
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<ChannelAuth> authorize(
            @RestForm("socket_id") @Nullable String socketId, @RestForm("channel_name") @Nullable String channelName) {
        if (socketId == null || !SOCKET_ID.matcher(socketId).matches()) {
            throw invalid("/socket_id", "The socket id is that of connection_established.");
        }
        var channel = ChannelName.parse(channelName);
        if (channel == null) {
            throw invalid("/channel_name", "Channels are named " + ChannelName.PREFIX + "<calendarId>.");
        }
        return caller.admittedTo(channel.calendarId()).map(admission -> sign(socketId, channel, admission));
    }

    private ChannelAuth sign(String socketId, ChannelName channel, Admission admission) {
        var data = channelData(admission);
        return new ChannelAuth(signature.of(socketId, channel.toString(), data), data);
    }

    private String channelData(Admission admission) {
        var data = new LinkedHashMap<String, Object>();
        data.put("user_id", admission.userId());
        data.put("user_info", admission.profile());
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(UNPROCESSABLE, detail, List.of(new FieldError(pointer, "invalid", detail)));
    }

    /**
     * Pusher's answer.
     *
     * @param auth the signature
     * @param channel_data the signed text about the person, to be sent on the socket as it is
     */
    record ChannelAuth(String auth, String channel_data) {}
}
