package dev.chronos.gateway.login;

import io.quarkus.oidc.OIDCException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells an OpenID provider that is away from one that says no. */
final class ProviderOutage {
    private ProviderOutage() {}

    /** True when the failure or one of its causes is a lost connection, a time-out or an error of the provider itself. */
    static boolean caused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException
                    || cause instanceof OIDCException && !isRefusal(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The provider's answer of RFC 6749 section 5.2, which the extension hands on as the message. */
    private static boolean isRefusal(Throwable answer) {
        var message = String.valueOf(answer.getMessage());
        return message.contains("\"error\"") || message.startsWith("Error status:4");
    }
}
