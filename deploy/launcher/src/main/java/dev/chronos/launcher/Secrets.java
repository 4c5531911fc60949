package dev.chronos.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passwords and keys of this installation: made once, kept in a file, each replaced by a variable of the same name. */
class Secrets {
    static final List<String> NAMES = List.of(
            "CHRONOS_OWNER_DATABASE_PASSWORD",
            "CHRONOS_SHARING_DATABASE_PASSWORD",
            "CHRONOS_INSIGHTS_DATABASE_PASSWORD",
            "CHRONOS_GATEWAY_CLIENT_SECRET",
            "CHRONOS_INTERNAL_CLIENT_SECRET",
            "CHRONOS_SESSION_SECRET",
            "CHRONOS_SHARING_SECRET",
            "CHRONOS_INSIGHTS_SECRET",
            "CHRONOS_PUSHER_KEY",
            "CHRONOS_PUSHER_SECRET");

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the file and makes what is missing in it. */
    static Secrets load(Path file, Map<String, String> environment) throws IOException {
        Map<String, String> kept = new LinkedHashMap<>(PrivateFile.read(file));
        if (!kept.keySet().containsAll(NAMES)) {
            SecureRandom random = new SecureRandom();
            NAMES.forEach(name -> kept.computeIfAbsent(name, missing -> random(random)));
            PrivateFile.write(file, kept);
        }
        Map<String, String> values = new LinkedHashMap<>(kept);
        NAMES.forEach(name -> values.computeIfPresent(name, (n, own) -> environment.getOrDefault(n, own)));
        return new Secrets(values);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /** 32 characters that need no quoting anywhere. */
    private static String random(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
