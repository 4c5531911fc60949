package dev.chronos.sharing.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.sharing.ical.read.Attendee;
import dev.chronos.sharing.ical.read.ImportedCalendar;
import dev.chronos.sharing.ical.read.ImportedEvent;
import dev.chronos.sharing.ical.read.ImportedTask;
import dev.chronos.sharing.ical.read.Reminder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Files as the common programs write them. Instants were computed with Python's zoneinfo, or by hand as noted. */
class RealFilesTest {
    @Test
    void google() {
        var file = Ics.read(Ics.file("google.ics"));

        assertThat(file.events()).hasSize(3);
        assertThat(file.skipped()).isEmpty();
        var sync = event(file, "Sync");
        // 09:00 PST is UTC-8; summer time there begins on 8 March 2026.
        assertThat(sync.times().start()).isEqualTo("2026-03-03T17:00:00Z");
        assertThat(sync.times().zone().getId()).isEqualTo("America/Los_Angeles");
        assertThat(sync.repetition().rule()).isEqualTo("FREQ=WEEKLY;UNTIL=20260401T065959Z;BYDAY=TU");
        assertThat(sync.repetition().lastStart()).isEqualTo("2026-04-01T06:59:59Z");
        assertThat(sync.repetition().excluded()).containsExactly(Instant.parse("2026-03-17T16:00:00Z"));
        assertThat(sync.description()).isEqualTo("Agenda:\n1, news\n2; plans");
        assertThat(sync.location()).isNull();
        assertThat(sync.meetingUrl()).isEqualTo("https://meet.google.com/abc-defg-hij");
        assertThat(sync.visibility()).isEqualTo("SHARED");
        assertThat(sync.reminders()).containsExactly(new Reminder(10, "popup"));
        assertThat(sync.attendees())
                .containsExactly(
                        new Attendee("mia@example.com", "Mia Meyer", "ACCEPTED", "ORGANIZER"),
                        new Attendee("otto@example.com", "otto@example.com", "PENDING", "OPTIONAL"),
                        new Attendee("room4@resource.calendar.example.com", "Room 4", "ACCEPTED", "OBSERVER"));

        // It stands before its series in the file. 09:00 PDT, UTC-7.
        var moved = event(file, "Sync (moved)");
        assertThat(moved.originalStart()).isEqualTo("2026-03-10T16:00:00Z");
        assertThat(moved.times().start()).isEqualTo("2026-03-11T17:00:00Z");
        assertThat(moved.sequence()).isEqualTo(1);

        // Whole days are days of the calendar's zone: midnight of Berlin in summer time.
        var easter = event(file, "Easter");
        assertThat(easter.times().allDay()).isTrue();
        assertThat(easter.times().zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(easter.times().start()).isEqualTo("2026-04-04T22:00:00Z");
        assertThat(easter.times().end()).isEqualTo("2026-04-06T22:00:00Z");
        assertThat(easter.visibility()).isEqualTo("PUBLIC");
        assertThat(easter.busy()).isFalse();
    }

    @Test
    void apple() {
        var file = Ics.read(Ics.file("apple.ics"));

        var dinner = event(file, "Dîner 🍽 chez Zoë");
        assertThat(dinner.times().start()).isEqualTo("2026-06-12T17:30:00Z");
        assertThat(dinner.location()).isEqualTo("12 Rue de la Paix\nParis");
        assertThat(dinner.reminders()).containsExactly(new Reminder(60, "popup"));
        assertThat(dinner.attendees())
                .containsExactly(
                        new Attendee("sam@example.com", "Smith, Sam", "DECLINED", "REQUIRED"),
                        new Attendee("zoe@example.com", "Zoë Zabriskie", "ACCEPTED", "ORGANIZER"));
        // Local mean time of Paris was 9 minutes 21 seconds ahead; the rule goes on from there by wall time.
        var birthday = event(file, "Birthday without a year");
        assertThat(birthday.times().start()).isEqualTo("1604-02-28T23:50:39Z");
        assertThat(birthday.repetition().rule()).isEqualTo("FREQ=YEARLY");
    }

    @Test
    void outlook() {
        var file = Ics.read(Ics.file("outlook.ics"));

        var advice = event(file, "Beratung");
        assertThat(advice.times().zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(advice.times().start()).isEqualTo("2026-07-15T12:00:00Z");
        assertThat(advice.visibility()).isEqualTo("PRIVATE");
        assertThat(advice.busy()).isFalse();

        var custom = event(file, "From New York");
        assertThat(custom.times().zone().getId()).isEqualTo("America/New_York");
        assertThat(custom.times().start()).isEqualTo("2026-07-15T13:00:00Z");
        assertThat(custom.status()).isEqualTo("TENTATIVE");

        // Midnights of Berlin that say that they are days: days of our calendar, 20 and 21 July in Tokyo (UTC+9).
        var off = event(file, "Two days off");
        assertThat(off.times().allDay()).isTrue();
        assertThat(off.times().start()).isEqualTo("2026-07-19T15:00:00Z");
        assertThat(off.times().end()).isEqualTo("2026-07-21T15:00:00Z");

        var shown = event(file, "Display name as zone");
        assertThat(shown.times().start()).isEqualTo("2026-01-15T08:00:00Z");
        assertThat(file.warnings()).extracting("code").containsExactly("zone-by-rules", "zone-by-offset");
    }

    @Test
    void thunderbird_tasks() {
        var file = Ics.read(Ics.file("thunderbird.ics"));

        var report = task(file, "todo-1");
        // 17:30 EDT, in the user's own zone.
        assertThat(report.due()).isEqualTo("2026-03-10T21:30:00Z");
        assertThat(report.dueTime()).isEqualTo("17:30");
        assertThat(report.scheduled()).isEqualTo("2026-03-10T13:00:00Z");
        assertThat(report.priority()).isEqualTo("LOW");
        assertThat(report.status()).isEqualTo("IN_PROGRESS");
        assertThat(report.progress()).isEqualTo(40);
        assertThat(report.labels()).containsExactly("Work", "Writing, long");

        var rent = task(file, "todo-2");
        // The user's 1 April begins at 04:00Z.
        assertThat(rent.due()).isEqualTo("2026-04-01T04:00:00Z");
        assertThat(rent.dueTime()).isNull();
        assertThat(rent.priority()).isEqualTo("URGENT");
        assertThat(rent.status()).isEqualTo("TODO");

        var read = task(file, "todo-3");
        // Floating 09:00 in Tokyo is 00:00Z; 90 minutes later it is 20:30 EST of the day before in New York.
        assertThat(read.due()).isEqualTo("2026-03-05T01:30:00Z");
        assertThat(read.dueTime()).isEqualTo("20:30");
        assertThat(read.estimatedMinutes()).isEqualTo(90);
        assertThat(read.completedAt()).isEqualTo("2026-03-05T10:15:00Z");
        assertThat(read.progress()).isEqualTo(100);
        assertThat(file.warnings()).extracting("detail").containsExactly("1 x VJOURNAL: not read here.");
    }

    @Test
    void nextcloud_with_dates_beside_the_rule() {
        var file = Ics.read(Ics.file("nextcloud.ics"));

        var choir = event(file, "Choir");
        assertThat(choir.times().start()).isEqualTo("2026-01-05T18:00:00Z");
        assertThat(choir.times().end()).isEqualTo("2026-01-05T20:00:00Z");
        // A date in EXDATE means the occurrence of that day, at its wall time.
        assertThat(choir.repetition().excluded())
                .containsExactly(Instant.parse("2026-01-12T18:00:00Z"), Instant.parse("2026-02-10T18:00:00Z"));
        assertThat(choir.categories()).containsExactly("Music", "Fun");
        assertThat(choir.color()).isEqualTo("#008080");
        assertThat(choir.meetingUrl()).isEqualTo("https://talk.example.com/call/1");

        // 3 February was moved, 10 February excluded, 17 February has its own length.
        assertThat(file.events().stream().filter(event -> event.uid().equals("nc-1") && event.originalStart() != null))
                .extracting(event -> event.originalStart() + " " + event.times().start() + " "
                        + event.times().end())
                .containsExactlyInAnyOrder(
                        "2026-02-03T18:00:00Z 2026-02-03T19:00:00Z 2026-02-03T21:00:00Z",
                        "2026-02-17T17:00:00Z 2026-02-17T17:00:00Z 2026-02-17T20:00:00Z");
        assertThat(event(file, "Its series is elsewhere").originalStart()).isEqualTo("2026-03-03T10:00:00Z");
    }

    private static ImportedEvent event(ImportedCalendar file, String title) {
        return file.events().stream()
                .filter(event ->
                        event.title().equals(title) && (event.originalStart() == null || !title.equals("Choir")))
                .findFirst()
                .orElseThrow();
    }

    private static ImportedTask task(ImportedCalendar file, String uid) {
        return file.tasks().stream()
                .filter(task -> task.uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }
}
