package dev.chronos.openid;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The provider's own memory of who signed in with this browser, so that log-out at the provider means something. */
final class LoginCookie {
    static final String NAME = "chronos_openid";

    private LoginCookie() {}

    /** The header value that remembers this person until the browser closes or {@link #forget} is sent. */
    static String remember(Person person, String path) {
        byte[] email = person.email().getBytes(StandardCharsets.UTF_8);
        return attributes(Base64.getUrlEncoder().withoutPadding().encodeToString(email), path);
    }

    static String forget(String path) {
        return attributes("", path) + "; Max-Age=0";
    }

    static @Nullable Person remembered(@Nullable String value) {
        if (value == null || !value.matches("[A-Za-z0-9_-]+")) {
            return null;
        }
        return Person.called(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
    }

    private static String attributes(String value, String path) {
        return NAME + "=" + value + "; Path=" + path + "; HttpOnly; SameSite=Lax";
    }
}
