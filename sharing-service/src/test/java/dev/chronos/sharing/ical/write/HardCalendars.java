package dev.chronos.sharing.ical.write;

import dev.chronos.sharing.ical.text.Text;
import dev.chronos.sharing.recurrence.RecurringEvent;
import dev.chronos.sharing.recurrence.WallClockExpander;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Calendars of 1,000 events with all that has ever broken a reader, and the occurrences of 2026 that are in them. */
final class HardCalendars {
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

    private static final int EVENTS = 1_000;
    private static final Instant CHANGED = Instant.parse("2026-02-03T04:05:06Z");
    private static final List<String> TITLES = List.of(
            "Plain",
            "x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:forged",
            "\r\nATTENDEE:mailto:forged@example.org",
            "\uD83D\uDC69\u200D\uD83D\uDCBB".repeat(40) + " \uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
            "\u4F1A\u8BAE\uFF1A\u5B63\u5EA6\u89C4\u5212\u4E0E\u9884\u7B97".repeat(20),
            "a\tb;c,d\\e\\n:f\"g\"",
            "\u0645\u0648\u0639\u062F \u200F\u202Eevil\u202C",
            "e\u0301".repeat(60),
            "=cmd|' /C calc'!A0",
            "DTSTART:20200101T000000Z");
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "America/Nuuk",
            "Asia/Jerusalem",
            "Africa/Casablanca",
            "Pacific/Apia",
            "America/Santiago",
            "UTC",
            "Europe/Dublin",
            "Asia/Tehran");
    private static final List<String> RULES = List.of(
            "FREQ=DAILY;COUNT=40",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20261015T120000Z",
            "FREQ=MONTHLY;BYDAY=-1FR",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=YEARLY",
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=30",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12");

    private HardCalendars() {}

    /** A calendar, and the occurrences that any reader must find. */
    record Hard(String name, byte[] text, int events, Set<String> occurrences) {}

    static Stream<Hard> all() {
        return Stream.of(texts(), zones(), series());
    }

    private static Hard texts() {
        var random = new Random(1);
        var calendar = new Builder("texts");
        for (var i = 0; i < EVENTS; i++) {
            var zone = ZoneId.of(ZONES.get(i % ZONES.size()));
            var start = FROM.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 360)));
            var times = new Times(start, start.plus(Duration.ofMinutes(15L * (1 + i % 9))), false, zone);
            calendar.single(i, TITLES.get(i % TITLES.size()) + " " + i, times);
        }
        return calendar.build();
    }

    /** Every zone that Java knows, on both sides of its changes, and days. */
    private static Hard zones() {
        var random = new Random(2);
        var zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("SystemV/"))
                .sorted()
                .toList();
        var calendar = new Builder("zones");
        for (var i = 0; i < EVENTS; i++) {
            var zone = ZoneId.of(zones.get(i % zones.size()));
            if (i % 5 == 0) {
                var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(360));
                var from = day.atStartOfDay(zone).toInstant();
                var to = day.plusDays(1 + i % 3).atStartOfDay(zone).toInstant();
                calendar.single(i, "Day " + i, new Times(from, to, true, zone));
            } else {
                var change = zone.getRules().nextTransition(FROM);
                var near = change == null ? FROM : change.getInstant();
                var start = near.plus(Duration.ofMinutes(30L * (random.nextInt(9) - 4)));
                start = start.isBefore(FROM) || !start.isBefore(TO) ? FROM : start;
                calendar.single(i, "Zone " + zone + " " + i, new Times(start, start.plusSeconds(3_600), false, zone));
            }
        }
        return calendar.build();
    }

    private static Hard series() {
        var random = new Random(3);
        var calendar = new Builder("series");
        for (var i = 0; calendar.events < EVENTS; i++) {
            var zone = ZoneId.of(ZONES.get(i % ZONES.size()));
            var wall = LocalDateTime.of(2025, 6, 1, 8, 0).plusDays(random.nextInt(300));
            var allDay = i % 4 == 0;
            var start = (allDay ? wall.toLocalDate().atStartOfDay() : wall)
                    .atZone(zone)
                    .toInstant();
            var end = allDay ? wall.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant() : start.plusSeconds(2_700);
            calendar.series(i, RULES.get(i % RULES.size()), new Times(start, end, allDay, zone));
        }
        return calendar.build();
    }

    private static final class Builder {
        private final String name;
        private final CalendarText text = new CalendarText(FROM);
        private final List<ZoneUse> uses = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> occurrences = new TreeSet<>();
        private int events;

        Builder(String name) {
            this.name = name;
        }

        void single(int number, String title, Times times) {
            add(entry("single-" + number + "@test", title, times, null, null));
            expect(times, times.start(), times.end(), title);
        }

        /** The third occurrence does not take place, the fifth is moved by a day and called otherwise. */
        void series(int number, String rule, Times times) {
            var event = new RecurringEvent(
                    times.start(),
                    Duration.between(times.start(), times.end()),
                    times.zone(),
                    times.allDay(),
                    rule,
                    null,
                    Set.of(),
                    Set.of());
            var found =
                    new WallClockExpander().between(event, times.start(), TO).instances();
            var excluded = found.size() > 2 ? Set.of(found.get(2).start()) : Set.<Instant>of();
            var uid = "series-" + number + "@test";
            var title = "Series " + number;
            var moved = found.size() > 4 ? found.get(4) : null;
            var replaced = moved == null ? Set.<Instant>of() : Set.of(moved.start());
            add(entry(uid, title, times, new Entry.Repeats(rule, null, excluded, replaced), null));
            found.stream()
                    .filter(each -> !excluded.contains(each.start()) && !replaced.contains(each.start()))
                    .forEach(each -> expect(times, each.start(), each.end(), title));
            if (moved != null) {
                var other = new Times(
                        moved.start().plus(Duration.ofHours(25)),
                        moved.end().plus(Duration.ofHours(26)),
                        false,
                        ZoneOffset.UTC);
                add(entry(uid, title + " moved", other, null, new Entry.Replaces(moved.start(), times)));
                expect(other, other.start(), other.end(), title + " moved");
            }
        }

        Hard build() {
            var bytes = new ByteArrayOutputStream();
            var head = new CalendarHead(
                    name + "; \u00E4\uD83D\uDE00, \"x\"", null, null, "Europe/Berlin", Duration.ofMinutes(15));
            bytes.writeBytes(text.head(head, uses));
            entries.forEach(text::add);
            bytes.writeBytes(text.take());
            bytes.writeBytes(text.end());
            return new Hard(name, bytes.toByteArray(), events, occurrences);
        }

        private void add(Entry entry) {
            entries.add(entry);
            events++;
            if (!entry.times().allDay()) {
                var end = entry.repeats() == null ? entry.times().end() : null;
                uses.add(new ZoneUse(entry.times().zone(), entry.times().start(), end));
            }
        }

        private static Entry entry(
                String uid, String title, Times times, Entry.Repeats repeats, Entry.Replaces replaces) {
            return new Entry(
                    uid,
                    new Entry.Version(3, CHANGED, CHANGED),
                    new Entry.Words(
                            title,
                            title.repeat(3),
                            "Room; 1, \"a\"\n2",
                            "https://example.org/?a=1;b,c",
                            List.of("a,b", "\u00FC;")),
                    times,
                    repeats,
                    replaces,
                    "CONFIRMED",
                    "PRIVATE",
                    true,
                    List.of(),
                    List.of());
        }

        private void expect(Times times, Instant start, Instant end, String title) {
            var day = times.allDay();
            var from = day ? utcDay(start, times.zone()) : start;
            var to = day ? utcDay(end, times.zone()) : end;
            if (!from.isBefore(FROM) && from.isBefore(TO)) {
                occurrences.add(from + " " + to + " " + Text.plain(title));
            }
        }

        private static Instant utcDay(Instant instant, ZoneId zone) {
            return LocalDate.ofInstant(instant, zone)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }
    }
}
