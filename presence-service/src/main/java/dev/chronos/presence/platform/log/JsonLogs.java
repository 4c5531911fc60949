package dev.chronos.presence.platform.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.StructuredFormatter.ExceptionOutputType;

/** Turns the console log into one JSON object a line, with the trace and span ids, when {@code chronos.log.json} is set. */
final class JsonLogs {
    private final boolean enabled;

    JsonLogs(@ConfigProperty(name = "chronos.log.json", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    /** First of all observers, so that no line of the application's own start escapes. */
    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        if (enabled) {
            for (var handler : Logger.getLogger("").getHandlers()) {
                format(handler);
            }
        }
    }

    private static void format(Handler handler) {
        if (handler instanceof ExtHandler outer && outer.getHandlers().length > 0) {
            for (var inner : outer.getHandlers()) {
                format(inner);
            }
            return;
        }
        var json = new JsonFormatter();
        json.setExceptionOutputType(ExceptionOutputType.FORMATTED);
        handler.setFormatter(json);
    }
}
