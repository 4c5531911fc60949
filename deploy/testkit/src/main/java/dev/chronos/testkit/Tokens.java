package dev.chronos.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Access tokens as the provider would sign them, and the configuration under which a service accepts them. */
public final class Tokens {
    /** The issuer in tests. */
    public static final String ISSUER = "https://issuer.test/chronos";

    private static final KeyPair PROVIDER = rsa();
    private static final KeyPair STRANGER = rsa();

    private Tokens() {}

    /** Quarkus settings for a service under test: it trusts the key below, for both of its audiences. */
    public static Map<String, String> serviceConfig() {
        var key = Base64.getEncoder().encodeToString(PROVIDER.getPublic().getEncoded());
        return Map.of(
                "quarkus.oidc.public-key", key,
                "quarkus.oidc.token.issuer", ISSUER,
                "quarkus.oidc.internal.public-key", key,
                "quarkus.oidc.internal.token.issuer", ISSUER,
                "chronos.issuer", ISSUER);
    }

    /**
     * A valid token of a person with the verified address {@code subject@chronos.test}.
     *
     * @param subject any name; another one is another person
     */
    public static String of(String subject) {
        return sign(claims(subject).audience("chronos"));
    }

    /** A valid token of a person with this verified address. */
    public static String of(String subject, String email) {
        return sign(claims(subject).audience("chronos").claim("email", email));
    }

    /** A valid token of a person in this time zone. */
    public static String inZone(String subject, String zone) {
        return sign(claims(subject).audience("chronos").claim("zoneinfo", zone));
    }

    /** A valid token whose address the provider has not verified. */
    public static String unverified(String subject, String email) {
        return sign(claims(subject).audience("chronos").claim("email", email).claim("email_verified", false));
    }

    /** A service's own token, for {@code /internal/**}. */
    public static String internal() {
        return sign(Jwt.subject("chronos-presence")
                .issuer(ISSUER)
                .audience("chronos-internal")
                .expiresIn(Duration.ofMinutes(5)));
    }

    /** Ended an hour ago. */
    public static String expired(String subject) {
        return sign(claims(subject).audience("chronos").expiresAt(Instant.now().minus(Duration.ofHours(1))));
    }

    /** Meant for somebody else. */
    public static String wrongAudience(String subject) {
        return sign(claims(subject).audience("another-app"));
    }

    /** From an issuer that nobody here knows. */
    public static String wrongIssuer(String subject) {
        return sign(claims(subject).audience("chronos").issuer("https://evil.test"));
    }

    /** All claims right, signed with a key of the forger's. */
    public static String forged(String subject) {
        return claims(subject).audience("chronos").sign(STRANGER.getPrivate());
    }

    /** All claims right, the header says that no signature is needed ({@code alg: none}, RFC 8725 section 2.1). */
    public static String unsigned(String subject) {
        var parts = of(subject).split("\\.");
        var header =
                Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes());
        return header + "." + parts[1] + ".";
    }

    private static JwtClaimsBuilder claims(String subject) {
        return Jwt.subject(subject)
                .issuer(ISSUER)
                .claim("email", subject + "@chronos.test")
                .claim("email_verified", true)
                .claim("name", Character.toUpperCase(subject.charAt(0)) + subject.substring(1))
                .claim("zoneinfo", "UTC")
                .expiresIn(Duration.ofMinutes(30));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.sign(PROVIDER.getPrivate());
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
