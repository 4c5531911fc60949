package dev.chronos.sharing.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.chronos.sharing.ical.read.CalendarReader;
import dev.chronos.sharing.ical.text.FileRefused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made by broken programs, or by somebody who wants to break ours. The times are far above what is needed. */
class HostileFilesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void nested_components_are_refused() {
        refused("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(20_000), "nested");
    }

    @Test
    void two_hundred_thousand_events_are_refused_at_once() {
        refused("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n".repeat(200_000), "more than 20000 events");
    }

    @Test
    void more_than_5_mib_is_refused() {
        refused("BEGIN:VCALENDAR\n" + "X".repeat(5 * 1024 * 1024), "5 MiB");
    }

    @Test
    void additional_dates_count_as_events() {
        var dates = new StringBuilder();
        for (var i = 0; i < 2_000; i++) {
            dates.append("RDATE:20260101T100000Z");
            for (var j = 0; j < 50; j++) {
                dates.append(",%04d%02d%02dT100000Z".formatted(2027 + i, 1 + j % 12, 1 + j % 28));
            }
            dates.append("\r\n");
        }
        refused(Ics.event("DTSTART:20260101T100000Z", dates.toString().stripTrailing()), "more than 20000 events");
    }

    @Test
    void an_endless_line_is_left_out() {
        var file = assertTimeoutPreemptively(
                PATIENCE,
                () -> Ics.read(
                        Ics.event("DTSTART:20260101T100000Z", "ATTACH:" + "A".repeat(4_000_000), "SUMMARY:kept")));

        assertThat(file.events()).extracting("title").containsExactly("kept");
        assertThat(file.warnings()).extracting("code").containsExactly("long-lines");
    }

    @Test
    void thousands_of_zones_take_no_time_and_spoil_nothing_for_others() {
        var zones = new StringBuilder();
        for (var i = 0; i < 1_600; i++) {
            zones.append(
                    "BEGIN:VTIMEZONE\r\nTZID:Zone %d\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0%d17\r\nRRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1MO\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                            .formatted(i, i % 10));
            zones.append(
                    "BEGIN:VEVENT\r\nUID:%d\r\nDTSTART;TZID=Zone %d:20260101T100000\r\nEND:VEVENT\r\n".formatted(i, i));
        }
        var file = assertTimeoutPreemptively(
                PATIENCE, () -> Ics.read(Ics.calendar(zones.toString().stripTrailing())));

        assertThat(file.events()).hasSize(1_600);
        assertThat(file.warnings())
                .hasSizeBetween(200, 202)
                .extracting("code")
                .contains("too-many-zones", "zone-unknown", "more-warnings");
        assertThat(Ics.read(Ics.file("outlook.ics")).events()).hasSize(4);
    }

    @Test
    void a_rule_with_full_lists_is_not_expanded() {
        var all = new StringBuilder("0");
        for (var i = 1; i < 60; i++) {
            all.append(',').append(i);
        }
        var rule = "FREQ=YEARLY;COUNT=1;BYHOUR=" + all.substring(0, 61) + ";BYMINUTE=" + all + ";BYSECOND=" + all;

        var file = assertTimeoutPreemptively(
                PATIENCE, () -> Ics.read(Ics.event("DTSTART:20260101T100000Z", "RRULE:" + rule)));

        assertThat(file.events().get(0).repetition().rule()).isNull();
        assertThat(file.warnings()).extracting("code").containsExactly("excessive-rule");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void junk_is_refused_in_plain_words(int seed) {
        var junk = new byte[300_000];
        new Random(seed).nextBytes(junk);

        assertThatThrownBy(() -> Ics.read(junk))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("no BEGIN:VCALENDAR");
    }

    /** Every byte of a good file, one at a time, replaced by another: always an answer, never another exception. */
    @Test
    void a_damaged_file_never_breaks_the_reader() {
        var random = new Random(7);
        for (var name : new String[] {"google.ics", "outlook.ics", "nextcloud.ics", "thunderbird.ics", "team.ics"}) {
            for (var i = 0; i < 400; i++) {
                var damaged = Ics.file(name);
                for (var hits = 0; hits < 6; hits++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(Ics.read(damaged).events()).isNotNull();
                } catch (FileRefused refused) {
                    assertThat(refused.detail()).isNotBlank();
                }
            }
        }
    }

    @Test
    void a_file_cut_off_in_the_middle_keeps_what_is_whole() {
        var whole = new String(Ics.file("google.ics"), StandardCharsets.UTF_8);
        var file = Ics.read(whole.substring(0, whole.indexOf("UID:easter") + 30));

        assertThat(file.events()).hasSize(2);
        assertThat(file.skipped()).extracting("uid", "code").containsExactly(tuple("easter@google.example", "cut-off"));
    }

    @Test
    void encodings_marks_and_line_ends() {
        var text = Ics.event("DTSTART:20260101T100000Z", "SUMMARY:Größe 🎈");
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(title(bytes, null)).isEqualTo("Größe 🎈");
        assertThat(title(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("Größe 🎈");
        assertThat(title(text.getBytes(StandardCharsets.UTF_16), null)).isEqualTo("Größe 🎈");
        assertThat(title(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("Größe 🎈");
        assertThat(title(text.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("Größe 🎈");
        assertThat(title(foldedInsideACharacter(bytes), null)).isEqualTo("Größe 🎈");
        var western = text.replace(" 🎈", "").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(title(western, null)).isEqualTo("Größe");
        assertThat(title(western, StandardCharsets.ISO_8859_1)).isEqualTo("Größe");
    }

    /** Old programs count bytes and fold wherever 75 are full. */
    private static byte[] foldedInsideACharacter(byte[] bytes) {
        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Gr") + 3;
        var folded = new byte[bytes.length + 3];
        System.arraycopy(bytes, 0, folded, 0, at);
        System.arraycopy(new byte[] {'\r', '\n', ' '}, 0, folded, at, 3);
        System.arraycopy(bytes, at, folded, at + 3, bytes.length - at);
        return folded;
    }

    private static String title(byte[] file, Charset charset) {
        return CalendarReader.read(file, charset, Ics.CALENDAR_ZONE, Ics.USER_ZONE)
                .events()
                .get(0)
                .title();
    }

    private static void refused(String file, String found) {
        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThatThrownBy(() -> Ics.read(file))
                        .isInstanceOf(FileRefused.class)
                        .hasMessageContaining(found));
    }
}
