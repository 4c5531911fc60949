package dev.chronos.presence.platform.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Lua script; its file says what its keys and arguments are.
 *
 * @param name file name without its ending
 * @param source the text
 * @param sha1 the name under which Redis keeps it
 */
public record Script(String name, String source, String sha1) {

    /** Reads {@code redis/<name>.lua} from the class path. */
    public static Script named(String name) {
        try (var file = Script.class.getResourceAsStream("/redis/" + name + ".lua")) {
            if (file == null) {
                throw new IllegalArgumentException("no script named " + name);
            }
            var bytes = file.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            return new Script(
                    name,
                    new String(bytes, StandardCharsets.UTF_8),
                    HexFormat.of().formatHex(digest));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
