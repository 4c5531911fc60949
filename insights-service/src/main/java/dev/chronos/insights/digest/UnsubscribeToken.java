package dev.chronos.insights.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the link of a digest: the user, and an HMAC-SHA-256 (RFC 2104) over purpose and user that only we can
 * make. It does not expire, as an old mail must still let its reader out, and it is good for nothing else.
 */
@ApplicationScoped
class UnsubscribeToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "unsubscribe-weekly-digest\n";
    private static final int MOST = 512;

    private final SecretKeySpec key;

    UnsubscribeToken(DigestConfig config) {
        key = new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String userId) {
        return encode(userId.getBytes(StandardCharsets.UTF_8)) + "." + encode(mac(userId));
    }

    /** Whose token it is; null when it is none of ours. */
    @Nullable String userId(@Nullable String token) {
        if (token == null || token.length() > MOST) {
            return null;
        }
        var dot = token.indexOf('.');
        try {
            var decoder = Base64.getUrlDecoder();
            var userId = new String(decoder.decode(token.substring(0, Math.max(0, dot))), StandardCharsets.UTF_8);
            var signature = decoder.decode(token.substring(dot + 1));
            return dot > 0 && MessageDigest.isEqual(signature, mac(userId)) ? userId : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private byte[] mac(String userId) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((PURPOSE + userId).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
