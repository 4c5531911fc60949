package dev.chronos.insights.alarm;

import io.quarkus.arc.Unremovable;
import io.sentry.Hint;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.SentryOptions.BeforeSendCallback;
import io.sentry.protocol.Message;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last look at an event before it leaves. Errors go, and the warnings of {@code narrate}: there a warning means that a
 * user got the second-best text. What remains is where and what kind; texts of exceptions, log lines before, headers and the
 * user are taken out, and what is left of the message is scrubbed.
 */
@Singleton
@Unremovable
final class EventFilter implements BeforeSendCallback {
    private static final String OURS = "dev.chronos.";
    private static final String WARNINGS_COUNT = OURS + "insights.narrate";
    private static final String WITHHELD = "text withheld";
    private static final String TRACE = "traceId";
    private static final List<String> CONTEXTS = List.of("runtime", "os", "trace");

    private final EventRate rate = new EventRate();
    private final Clock clock;

    EventFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable SentryEvent execute(SentryEvent event, Hint hint) {
        if (!isWorthAnEvent(event)) {
            return null;
        }
        var text = text(event);
        var kind = kind(event, text);
        if (!rate.admits(kind, clock.instant())) {
            return null;
        }
        strip(event);
        event.setMessage(message(text));
        event.setFingerprints(List.of(kind));
        return event;
    }

    private static boolean isWorthAnEvent(SentryEvent event) {
        var level = event.getLevel();
        return level == SentryLevel.ERROR
                || level == SentryLevel.FATAL
                || level == SentryLevel.WARNING && logger(event).startsWith(WARNINGS_COUNT);
    }

    /** Our own lines have arguments that are known. A line of another library comes with its arguments filled in: any text. */
    private static String text(SentryEvent event) {
        var message = event.getMessage();
        if (message == null || !logger(event).startsWith(OURS)) {
            return WITHHELD;
        }
        var line = message.getFormatted() == null ? message.getMessage() : message.getFormatted();
        return line == null ? WITHHELD : Scrubber.scrub(line);
    }

    private static String kind(SentryEvent event, String text) {
        var thrown = event.getThrowable();
        var type = thrown == null ? "" : thrown.getClass().getName();
        return String.join("|", logger(event), type, text.replaceAll("[0-9]+", "#"));
    }

    private static void strip(SentryEvent event) {
        event.setUser(null);
        event.setRequest(null);
        event.setBreadcrumbs(null);
        event.setThreads(null);
        event.setModules(null);
        event.setTransaction(null);
        event.setServerName(null);
        event.setExtras(Map.of());
        event.setUnknown(null);
        var trace = event.getTag(TRACE);
        event.setTags(trace == null ? Map.of() : Map.of(TRACE, trace));
        var contexts = event.getContexts();
        for (var name : List.copyOf(Collections.list(contexts.keys()))) {
            if (!CONTEXTS.contains(name)) {
                contexts.remove(name);
            }
        }
        var exceptions = event.getExceptions();
        if (exceptions != null) {
            exceptions.forEach(exception -> {
                exception.setValue(null);
                exception.setMechanism(null);
                exception.setUnknown(null);
            });
        }
    }

    private static Message message(String text) {
        var message = new Message();
        message.setFormatted(text);
        return message;
    }

    private static String logger(SentryEvent event) {
        var logger = event.getLogger();
        return logger == null ? "" : logger;
    }
}
