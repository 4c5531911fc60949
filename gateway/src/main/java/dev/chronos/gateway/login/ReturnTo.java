package dev.chronos.gateway.login;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where login leads back to: a path of ours, never another site. */
final class ReturnTo {
    /** One slash, then nothing that a browser could read as another host, a line break or a way back into login. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\]|auth(?:/|$))[\\x21-\\x7e&&[^\\\\]]*");

    private static final int MAX_CHARS = 1024;

    private ReturnTo() {}

    /** The wished path, or {@code /} when it is none of ours. */
    static String of(@Nullable String wished) {
        return wished != null
                        && wished.length() <= MAX_CHARS
                        && OWN_PATH.matcher(wished).matches()
                ? wished
                : "/";
    }
}
