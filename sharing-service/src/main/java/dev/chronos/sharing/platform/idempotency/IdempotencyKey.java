package dev.chronos.sharing.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A key that a client chose for one request.
 *
 * @param text 1 to 255 visible ASCII characters
 */
record IdempotencyKey(String text) {
    private static final int MAX_LENGTH = 255;

    /** Null when the header holds none. The quotes of a structured field (RFC 8941) are taken off. */
    static @Nullable IdempotencyKey parse(String header) {
        var plain = header.strip();
        if (plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        var usable = !plain.isEmpty()
                && plain.length() <= MAX_LENGTH
                && plain.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return usable ? new IdempotencyKey(plain) : null;
    }

    /** The name of its row: the key itself opens the answer, so it is not kept. */
    String name(String userId) {
        return HexFormat.of().formatHex(hash("name", userId, text));
    }

    /** 256 bits that only whoever has the key can make. */
    byte[] secret(String userId) {
        return hash("secret", userId, text);
    }

    /** Equal for equal requests. */
    static byte[] fingerprint(String method, String pathAndQuery, byte[] body) {
        var digest = sha256();
        digest.update((method + ' ' + pathAndQuery + '\n').getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }

    private static byte[] hash(String purpose, String userId, String key) {
        return sha256().digest((purpose + '\n' + userId + '\n' + key).getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
