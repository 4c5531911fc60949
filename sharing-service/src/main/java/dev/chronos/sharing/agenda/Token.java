package dev.chronos.sharing.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret part of the address of a feed or a link: 256 random bits. Only its hash is kept, which for so many bits needs
 * no salt and no slow function.
 *
 * @param text a letter for what it opens, and 43 characters of base64url
 */
public record Token(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static Token next(Kind kind) {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Token(kind.letter + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is kept of it. Any text has a hash, so that one that is no token takes the same way to the same answer. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who looks when it is shown. */
    public Viewer viewer() {
        return text.startsWith(Kind.LINK.letter) ? Viewer.link(hash()) : Viewer.feed(hash());
    }

    /** What a token opens. */
    public enum Kind {
        /** A person's feed of a calendar. */
        FEED("f"),
        /** A link to a calendar. */
        LINK("l");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }
}
