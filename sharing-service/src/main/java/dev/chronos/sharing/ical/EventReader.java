package dev.chronos.sharing.ical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** VEVENT to {@link ImportedEvent}. */
final class EventReader {
    private static final Map<String, String> STATUS =
            Map.of("TENTATIVE", "TENTATIVE", "CANCELLED", "CANCELLED", "CANCELED", "CANCELLED");
    private static final Map<String, String> VISIBILITY =
            Map.of("PUBLIC", "PUBLIC", "PRIVATE", "PRIVATE", "CONFIDENTIAL", "PRIVATE");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final int MAX_EXCLUDED = 5_000;

    private final Times times;
    private final Set<Remark> remarks;

    EventReader(Times times, Set<Remark> remarks) {
        this.times = times;
        this.remarks = remarks;
    }

    /** The event, and one more for each RDATE. */
    List<ImportedEvent> read(Component event) throws BrokenComponentException {
        var begin = event.first("DTSTART");
        if (begin == null) {
            throw new BrokenComponentException("no-start", "The event has no DTSTART.");
        }
        var start = times.one(begin);
        var end = end(event, start);
        if (end.isBefore(start.instant())) {
            throw new BrokenComponentException("end-before-start", "The event ends before it starts.");
        }
        var all = new ArrayList<ImportedEvent>();
        var recurrence = event.first("RECURRENCE-ID");
        var one = event(
                event,
                start,
                end,
                recurrence == null ? null : times.one(recurrence).instant());
        all.add(one);
        for (var extra : times.many(event.all("RDATE"))) {
            if (!extra.instant().equals(start.instant())) {
                all.add(extra(one, extra.instant()));
            }
        }
        return all;
    }

    private ImportedEvent event(Component event, IcsTime start, Instant end, @Nullable Instant originalStart)
            throws BrokenComponentException {
        var status = word(event, "STATUS");
        var rule = originalStart == null ? rule(event) : null;
        var excluded = rule == null
                ? List.<Instant>of()
                : times.many(event.all("EXDATE")).stream()
                        .map(IcsTime::instant)
                        .distinct()
                        .limit(MAX_EXCLUDED)
                        .toList();
        return new ImportedEvent(
                Texts.uid(event),
                originalStart,
                Texts.title(event),
                Texts.cut(event.text("DESCRIPTION"), Texts.MAX_LONG),
                Texts.cut(event.text("LOCATION"), Texts.MAX_SHORT),
                url(event),
                start.instant(),
                end,
                start.date(),
                start.zone(),
                rule,
                excluded,
                STATUS.getOrDefault(status, "CONFIRMED"),
                VISIBILITY.getOrDefault(word(event, "CLASS"), "SHARED"),
                !word(event, "TRANSP").equals("TRANSPARENT"),
                Texts.categories(event),
                Attendees.of(event),
                Texts.sequence(event),
                Texts.lastModified(event, times));
    }

    private Instant end(Component event, IcsTime start) throws BrokenComponentException {
        var end = event.first("DTEND");
        if (end != null) {
            var read = times.one(end).instant();
            // Some write the last day itself as the end of an all-day event.
            return start.date() && read.equals(start.instant()) ? nextDay(start) : read;
        }
        var duration = event.first("DURATION");
        if (duration != null) {
            return Times.after(start, duration).instant();
        }
        return start.date() ? nextDay(start) : start.instant();
    }

    private static Instant nextDay(IcsTime start) {
        return start.instant()
                .atZone(start.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(start.zone())
                .toInstant();
    }

    private @Nullable String rule(Component event) {
        var rules = event.all("RRULE");
        if (rules.size() > 1) {
            remarks.add(new Remark("several-rules", "An event with several RRULE lines keeps only the first."));
        }
        return rules.isEmpty()
                ? null
                : Texts.cut(rules.get(0).value().replaceAll("\\p{Cntrl}", "").strip(), Texts.MAX_SHORT);
    }

    private ImportedEvent extra(ImportedEvent event, Instant start) {
        remarks.add(new Remark("rdate", "Additional dates (RDATE) were imported as events of their own."));
        var length = Duration.between(event.start(), event.end());
        return new ImportedEvent(
                event.uid() + "#" + start,
                null,
                event.title(),
                event.description(),
                event.location(),
                event.url(),
                start,
                start.plus(length),
                event.allDay(),
                event.zone(),
                null,
                List.of(),
                event.status(),
                event.visibility(),
                event.busy(),
                event.categories(),
                event.attendees(),
                event.sequence(),
                event.lastModified());
    }

    private static @Nullable String url(Component event) {
        var url = event.text("URL");
        if (url == null) {
            return null;
        }
        var colon = url.indexOf(':');
        // A link that a browser would run instead of open is dropped.
        return colon > 0 && WEB.contains(url.substring(0, colon).toLowerCase(Locale.ROOT))
                ? Texts.cut(url, Texts.MAX_SHORT)
                : null;
    }

    private static String word(Component event, String name) {
        var text = event.text(name);
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }
}
