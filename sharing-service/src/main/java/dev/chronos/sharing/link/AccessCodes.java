package dev.chronos.sharing.link;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of access codes, slow on purpose: people choose them. On threads of their own, so that neither the event loop nor
 * the workers of other requests wait for them.
 */
@ApplicationScoped
class AccessCodes {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

    /** What OWASP asks for with this function; some 0.2 s. */
    private static final int ITERATIONS = 600_000;

    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final int THREADS = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WorkerExecutor workers;

    AccessCodes(Vertx vertx) {
        workers = vertx.createSharedWorkerExecutor("chronos-access-codes", THREADS);
    }

    /** What is kept of a code. */
    Uni<String> hash(String code) {
        return workers.executeBlocking(
                () -> {
                    var salt = new byte[SALT_BYTES];
                    RANDOM.nextBytes(salt);
                    var encoder = Base64.getEncoder().withoutPadding();
                    return String.join(
                            "$",
                            "pbkdf2-sha256",
                            Integer.toString(ITERATIONS),
                            encoder.encodeToString(salt),
                            encoder.encodeToString(derive(code, salt, ITERATIONS)));
                },
                false);
    }

    /** True for the code of which the hash is. */
    Uni<Boolean> matches(String code, String kept) {
        return workers.executeBlocking(
                () -> {
                    var parts = kept.split("\\$");
                    var decoder = Base64.getDecoder();
                    var derived = derive(code, decoder.decode(parts[2]), Integer.parseInt(parts[1]));
                    return MessageDigest.isEqual(derived, decoder.decode(parts[3]));
                },
                false);
    }

    /** Two ways to type the same letter are the same code. */
    private static byte[] derive(String code, byte[] salt, int iterations) throws GeneralSecurityException {
        var plain = Normalizer.normalize(code.strip(), Normalizer.Form.NFKC).toCharArray();
        var key = new PBEKeySpec(plain, salt, iterations, BITS);
        return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
    }
}
