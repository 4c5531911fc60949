package dev.chronos.insights.insight;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids that follow from what an insight is about, so that making it twice leaves one row: {@code ins_} and the first 26
 * characters of the base 32 form (RFC 4648 section 6, lower case) of a SHA-256.
 */
public final class InsightId {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private InsightId() {}

    /** @param period the range's {@code key()} */
    public static String of(String userId, String rule, String subject, String period) {
        var text = userId + "|" + rule + "|" + subject + "|" + period;
        var hash = new BigInteger(1, sha256(text));
        var id = new StringBuilder("ins_");
        for (var i = 1; i <= LENGTH; i++) {
            var digit = hash.shiftRight(256 - BITS * i).intValue() & (ALPHABET.length() - 1);
            id.append(ALPHABET.charAt(digit));
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
