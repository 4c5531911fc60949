package dev.chronos.presence.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The proof that a socket may subscribe: {@code key:HMAC-SHA256(socket_id:channel[:channel_data])} in hex, Pusher's scheme. */
public final class ChannelSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final String key;
    private final SecretKeySpec secret;

    public ChannelSignature(String key, String secret) {
        this.key = key;
        this.secret = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /** Signs a private channel. */
    public String of(String socketId, String channel) {
        return key + ":" + hmac(socketId + ":" + channel);
    }

    /** Signs a presence channel; {@code channelData} is signed as the exact text. */
    public String of(String socketId, String channel, String channelData) {
        return key + ":" + hmac(socketId + ":" + channel + ":" + channelData);
    }

    /** True when the proof is ours, for this socket, this channel and this text. Takes the same time for any wrong one. */
    public boolean fits(String auth, String socketId, String channel, String channelData) {
        return MessageDigest.isEqual(
                auth.getBytes(UTF_8), of(socketId, channel, channelData).getBytes(UTF_8));
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
