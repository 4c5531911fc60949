package dev.chronos.sharing.ical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What VEVENT and VTODO have in common. */
final class Texts {
    static final int MAX_SHORT = 2_000;
    static final int MAX_LONG = 50_000;
    private static final int MAX_TITLE = 500;
    private static final int MAX_CATEGORIES = 20;
    private static final String UNTITLED = "(no title)";

    private Texts() {}

    /** UID; without one a hash of the whole component, so that the same file finds its own rows again. */
    static String uid(Component component) {
        var uid = component.text("UID");
        if (uid != null) {
            return cut(uid, MAX_TITLE);
        }
        var content = component.properties().stream()
                .filter(property -> !property.name().equals("DTSTAMP"))
                .map(property -> property.name() + ":" + property.value())
                .collect(Collectors.joining("\n"));
        return "sha256-" + sha256(content);
    }

    static String title(Component component) {
        var title = component.text("SUMMARY");
        return title == null ? UNTITLED : cut(title.replace('\n', ' '), MAX_TITLE);
    }

    static List<String> categories(Component component) {
        return component.all("CATEGORIES").stream()
                .flatMap(property -> property.texts().stream())
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(MAX_CATEGORIES)
                .toList();
    }

    static int sequence(Component component) {
        var text = component.text("SEQUENCE");
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    static @Nullable Instant lastModified(Component component, Times times) throws BrokenComponentException {
        var property = component.first("LAST-MODIFIED");
        return property == null ? null : times.one(property).instant();
    }

    /** At most so many characters, never half of a pair. */
    @SuppressWarnings("NullAway") // null in, null out
    static String cut(@Nullable String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Lower-case hexadecimal SHA-256 of the text. */
    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
