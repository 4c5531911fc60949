package dev.chronos.sharing.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Strong entity tags, and what a caller says about the ones that it knows (RFC 9110 sections 8.8.3, 13.1.1 and 13.1.2). */
public final class EntityTag {
    private static final int BYTES = 16;

    /** One tag of a list and the comma after it; what lies between the quotes may hold commas. */
    private static final Pattern TAG =
            Pattern.compile("\\G[\\s,]*(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")\\s*(?:,[\\s,]*|$)");

    private EntityTag() {}

    /** The tag of exactly this text: half of its SHA-256. */
    public static String of(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * True when {@code If-None-Match} names the tag: the caller has this answer already. Weak tags count.
     *
     * @param lines of the header; a list that cannot be read names nothing
     */
    public static boolean isKnown(List<String> lines, String tag) {
        return names(lines, tag, true);
    }

    /**
     * True when {@code If-Match} lets a change pass: it is absent or names the tag. Weak tags do not count.
     *
     * @param lines of the header; a list that cannot be read names nothing
     */
    public static boolean lets(List<String> lines, String tag) {
        return lines.isEmpty() || names(lines, tag, false);
    }

    private static boolean names(List<String> lines, String tag, boolean weakCounts) {
        var list = String.join(",", lines);
        if (list.strip().equals("*")) {
            return true;
        }
        var tags = TAG.matcher(list);
        var named = false;
        var read = 0;
        while (tags.find()) {
            named |= tag.equals(tags.group(2)) && (weakCounts || tags.group(1) == null);
            read = tags.end();
        }
        return named && read == list.length();
    }
}
