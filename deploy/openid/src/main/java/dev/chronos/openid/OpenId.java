package dev.chronos.openid;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;

/**
 * Runs the fake provider until the process is stopped. The environment says how: {@code OPENID_PORT} (default 8090, 0
 * for any free one), {@code OPENID_HOST} (default 127.0.0.1), {@code OPENID_TOKEN_LIFETIME} (ISO 8601, default PT15M).
 */
public final class OpenId {
    private OpenId() {}

    /** Prints one line with the issuer when it is ready. */
    public static void main(String[] args) throws IOException {
        Map<String, String> env = System.getenv();
        String host = env.getOrDefault("OPENID_HOST", "127.0.0.1");
        int port = Integer.parseInt(env.getOrDefault("OPENID_PORT", "8090"));
        // Short enough that an hour of use goes through several refreshes.
        Duration lifetime = Duration.parse(env.getOrDefault("OPENID_TOKEN_LIFETIME", "PT15M"));

        Provider provider = new Provider(lifetime);
        provider.start(InetAddress.getByName(host), port);
        Runtime.getRuntime().addShutdownHook(new Thread(provider::close, "stop"));
        System.out.println("openid ready http://" + host + ":" + provider.port() + "/" + Provider.ISSUER_ID);
    }
}
