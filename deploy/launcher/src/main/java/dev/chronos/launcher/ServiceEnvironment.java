package dev.chronos.launcher;

import java.util.HashMap;
import java.util.Map;

/** What each service is told by its environment. No service gets the owner's database password, or another's secrets. */
class ServiceEnvironment {
    private final Addresses addresses;
    private final Secrets secrets;

    ServiceEnvironment(Addresses addresses, Secrets secrets) {
        this.addresses = addresses;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service) {
        Map<String, String> environment = new HashMap<>(withoutOurSecrets());
        // glibc gives each thread an arena of its own: two save some 30 MB a process.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("CHRONOS_HTTP_HOST", "127.0.0.1");
        environment.put("CHRONOS_HTTP_PORT", port(service.port()));
        environment.put("CHRONOS_MANAGEMENT_PORT", port(service.managementPort()));
        environment.put("CHRONOS_PUBLIC_URL", addresses.publicUrl());
        environment.put("CHRONOS_REDIS_URL", addresses.redis());
        environment.put("CHRONOS_ISSUER", addresses.issuer());
        environment.putAll(
                switch (service) {
                    case SHARING -> sharing();
                    case INSIGHTS -> insights();
                    case PRESENCE -> presence();
                    case GATEWAY -> gateway();
                });
        return environment;
    }

    private Map<String, String> database(String role, String passwordName) {
        return Map.of(
                "CHRONOS_DATABASE_URL", addresses.database().toString(),
                "CHRONOS_DATABASE_USER", role,
                "CHRONOS_DATABASE_PASSWORD", secrets.get(passwordName),
                "CHRONOS_SMTP_URL", addresses.smtp());
    }

    private Map<String, String> sharing() {
        Map<String, String> environment =
                new HashMap<>(database("chronos_sharing", "CHRONOS_SHARING_DATABASE_PASSWORD"));
        environment.put("CHRONOS_SHARING_SECRET", secrets.get("CHRONOS_SHARING_SECRET"));
        return environment;
    }

    private Map<String, String> insights() {
        Map<String, String> environment =
                new HashMap<>(database("chronos_insights", "CHRONOS_INSIGHTS_DATABASE_PASSWORD"));
        environment.put("CHRONOS_INSIGHTS_SECRET", secrets.get("CHRONOS_INSIGHTS_SECRET"));
        return environment;
    }

    private Map<String, String> presence() {
        return Map.of(
                "CHRONOS_SHARING_URL", addresses.url(Port.SHARING),
                "CHRONOS_PUSHER_APP_ID", EnvFile.PUSHER_APP_ID,
                "CHRONOS_PUSHER_KEY", secrets.get("CHRONOS_PUSHER_KEY"),
                "CHRONOS_PUSHER_SECRET", secrets.get("CHRONOS_PUSHER_SECRET"),
                "CHRONOS_INTERNAL_CLIENT_SECRET", secrets.get("CHRONOS_INTERNAL_CLIENT_SECRET"));
    }

    private Map<String, String> gateway() {
        return Map.of(
                "CHRONOS_SHARING_URL", addresses.url(Port.SHARING),
                "CHRONOS_INSIGHTS_URL", addresses.url(Port.INSIGHTS),
                "CHRONOS_PRESENCE_URL", addresses.url(Port.PRESENCE),
                "CHRONOS_GATEWAY_CLIENT_SECRET", secrets.get("CHRONOS_GATEWAY_CLIENT_SECRET"),
                "CHRONOS_SESSION_SECRET", secrets.get("CHRONOS_SESSION_SECRET"));
    }

    private String port(Port port) {
        return Integer.toString(addresses.ports().of(port));
    }

    /** Removes what somebody may have exported for the launcher; see {@code Command}: an empty value removes. */
    private static Map<String, String> withoutOurSecrets() {
        Map<String, String> removed = new HashMap<>();
        Secrets.NAMES.forEach(name -> removed.put(name, ""));
        for (String name :
                new String[] {"CHRONOS_DATABASE_URL", "CHRONOS_DATABASE_USER", "CHRONOS_DATABASE_PASSWORD"}) {
            removed.put(name, "");
        }
        return removed;
    }
}
