package dev.chronos.sharing.ical.value;

import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of an event or a task, no longer than the tables and the screens can bear. */
public final class Words {
    private static final int TITLE = 500;
    private static final int DESCRIPTION = 64 * 1024;
    private static final int LOCATION = 1_000;
    private static final int ADDRESS = 2_000;
    private static final int CATEGORY = 100;
    private static final int CATEGORIES = 50;
    private static final int UID = 512;

    private final Component component;
    private final Notes notes;

    /** @param notes gets a word about everything that is cut */
    public Words(Component component, Notes notes) {
        this.component = component;
        this.notes = notes;
    }

    /** UID as the key of a row: as written, or a fingerprint of it when it is too long for an index. Null without one. */
    public static @Nullable String uid(Component component) {
        var uid = component.value("UID");
        if (uid == null) {
            return null;
        }
        var plain = Text.plain(uid);
        return plain.length() <= UID ? plain : "sha256:" + fingerprint(plain);
    }

    /** SUMMARY in one line, never empty. */
    public String title() {
        var title = text("SUMMARY", TITLE);
        var line = title == null ? "" : title.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "(no title)" : line;
    }

    public @Nullable String description() {
        return text("DESCRIPTION", DESCRIPTION);
    }

    public @Nullable String location() {
        return text("LOCATION", LOCATION);
    }

    /** CATEGORIES of all lines, each once. */
    public List<String> categories() {
        Set<String> all = new LinkedHashSet<>();
        for (var line : component.lines("CATEGORIES")) {
            for (var category : Text.list(line.value())) {
                if (!category.isBlank() && all.size() < CATEGORIES) {
                    all.add(Text.cut(category.strip(), CATEGORY));
                }
            }
        }
        return List.copyOf(new ArrayList<>(all));
    }

    /** The first of these properties that holds a web address; another scheme is never taken. */
    public @Nullable String webAddress(String... names) {
        for (var name : names) {
            for (var line : component.lines(name)) {
                var address = Text.plain(line.value()).strip();
                if (isWeb(address)) {
                    return address;
                }
            }
        }
        return null;
    }

    /** SHA-256 in hexadecimal. */
    public static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable String text(String name, int most) {
        var value = component.value(name);
        if (value == null) {
            return null;
        }
        var text = Text.unescape(value).strip();
        if (text.length() > most) {
            notes.warn("text-cut", name + " of \"" + shortUid() + "\" was cut to " + most + " characters.");
            text = Text.cut(text, most);
        }
        return text.isEmpty() ? null : text;
    }

    private String shortUid() {
        var uid = component.value("UID");
        return uid == null ? "" : Notes.quoted(uid);
    }

    private static boolean isWeb(String address) {
        try {
            var uri = new URI(address);
            return address.length() <= ADDRESS
                    && uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
