package dev.chronos.sharing.share;

import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address in the one spelling in which addresses are compared: trimmed, composed, lower case, the domain in ASCII.
 *
 * @param canonical that spelling
 */
public record EmailAddress(String canonical) {
    private static final Pattern LOCAL = Pattern.compile("[^\\s@<>(),:;\"\\\\\\[\\]\\p{C}\\p{Z}]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})*");
    private static final int MAX_LENGTH = 254;

    /** What the older rules for names of domains turn into something else, which is another domain under the newer ones. */
    private static final Pattern DEVIATION = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    /** @throws ProblemException 422 when it is no address */
    public static EmailAddress of(String text) {
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var at = plain.lastIndexOf('@');
        if (at <= 0 || plain.length() > MAX_LENGTH) {
            throw refusal();
        }
        var local = plain.substring(0, at);
        var domain = ascii(plain.substring(at + 1));
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            throw refusal();
        }
        return new EmailAddress(local + "@" + domain);
    }

    /** The same, but null for null and for what is none. */
    static @Nullable String canonical(@Nullable String text) {
        try {
            return text == null ? null : of(text).canonical();
        } catch (ProblemException none) {
            return null;
        }
    }

    private static String ascii(String domain) {
        if (DEVIATION.matcher(domain).find()) {
            return "";
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unusable) {
            return "";
        }
    }

    private static ProblemException refusal() {
        return new ProblemException(
                ProblemType.UNPROCESSABLE,
                "This is not an e-mail address.",
                List.of(new FieldError("/email", "email", "Write an address such as name@example.org.")));
    }
}
