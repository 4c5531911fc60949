package dev.chronos.sharing.share;

import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address in the one spelling in which addresses are compared: trimmed, composed, lower case, the domain in ASCII.
 *
 * @param canonical that spelling
 */
public record EmailAddress(String canonical) {
    private static final Pattern LOCAL = Pattern.compile("[^\\s@<>(),:;\"\\\\\\[\\]\\p{Cntrl}]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})*");
    private static final int MAX_LENGTH = 254;

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

    private static String ascii(String domain) {
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
