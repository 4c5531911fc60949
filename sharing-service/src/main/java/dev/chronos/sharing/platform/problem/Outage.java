package dev.chronos.sharing.platform.problem;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** Tells a dependency that is away from a defect of ours. */
final class Outage {
    private Outage() {}

    /** True when the failure or one of its causes is a lost connection, a refused one or a time-out. */
    static boolean caused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var name = cause.getClass().getName();
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof TimeoutException
                    || name.equals("io.vertx.core.http.ConnectionPoolTooBusyException")
                    || name.equals("io.quarkus.oidc.OIDCException") && isNotAvailable(cause)
                    || name.equals("io.vertx.pgclient.PgException") && adminShutdown(cause)
                    || name.equals("io.vertx.core.impl.NoStackTraceThrowable") && isTimeout(cause)
                    || name.startsWith("io.vertx.core.VertxException") && isClosed(cause)) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 57P: the server is stopping, or not yet up. */
    private static boolean adminShutdown(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("57P");
    }

    private static boolean isNotAvailable(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("not available");
    }

    private static boolean isTimeout(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("imeout");
    }

    private static boolean isClosed(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("onnection was closed");
    }
}
