package dev.chronos.insights.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, numbers and times by locale. Expected sentences are written by hand, after each language's own rules. */
@Tag("calendar")
class ProseTest {
    private static final Prose AMERICAN = prose("en-US");
    private static final Prose GERMAN = prose("de-DE");
    private static final ZonedDateTime TOKYO = ZonedDateTime.parse("2026-03-02T21:30:00+09:00[Asia/Tokyo]");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US | 0      | 0 min
            en-US | 0.2    | less than 1 min
            en-US | 59     | 59 min
            en-US | 59.6   | 1 h
            en-US | 60     | 1 h
            en-US | 61     | 1 h 1 min
            en-US | 200    | 3 h 20 min
            en-US | -90    | −1 h 30 min
            en-US | 74040  | 1,234 h
            de-DE | 0      | 0 Min.
            de-DE | 0.2    | weniger als 1 Min.
            de-DE | 59     | 59 Min.
            de-DE | 60     | 1 Std.
            de-DE | 61     | 1 Std. 1 Min.
            de-DE | 200    | 3 Std. 20 Min.
            de-DE | 74040  | 1.234 Std.""")
    void durations(String locale, double minutes, String expected) {
        assertThat(prose(locale).quantity(minutes, "min")).isEqualTo(expected);
    }

    /** '_' stands for the no-break space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US | 0.625  | ratio | 63%
            en-GB | 0.004  | ratio | less than 1%
            en-US | -0.001 | ratio | 0%
            de-DE | 0.625  | ratio | 63_%
            de-AT | 12.5   | ratio | 1_250_%
            en-US | 1234.5 | n     | 1,234.5
            en-GB | 1234.56 | n    | 1,234.6
            de-DE | 1234.5 | n     | 1.234,5
            de-AT | 1234.5 | n     | 1_234,5
            fr-FR | 1234.5 | n     | 1,234.5
            de-DE | 1      | d     | 1 Tag
            de-DE | 2      | d     | 2 Tage
            en-US | 1      | d     | 1 day
            en-US | 11     | d     | 11 days
            en-US | 2.5    | 1/h   | 2.5 per hour
            de-DE | 2.5    | 1/h   | 2,5 pro Stunde
            en-US | -0.01  | n     | 0""")
    void numbers_and_units(String locale, double value, String unit, String expected) {
        assertThat(prose(locale).quantity(value, unit).replace('\u00a0', '_')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US          | Keep Monday, March 2 at 9:30_PM for focus
            en-US-u-hc-h23 | Keep Monday, March 2 at 21:30 for focus
            en-GB          | Keep Monday 2 March at 21:30 for focus
            en-GB-u-hc-h12 | Keep Monday 2 March at 9:30_pm for focus
            de-DE          | Montag, 2. März um 21:30 Uhr für Fokusarbeit freihalten
            de-DE-u-hc-h12 | Montag, 2. März um 21:30 Uhr für Fokusarbeit freihalten
            ja-JP-u-hc-h23 | Keep Monday, March 2 at 21:30 for focus""")
    void days_and_times_are_those_of_the_wall_clock(String locale, String expected) {
        var said = prose(locale).render(Message.of("action.CREATE_FOCUS_BLOCK").with("start", TOKYO));

        assertThat(said.replace('\u202f', '_')).isEqualTo(expected);
    }

    @Test
    void a_week_names_its_months_and_years_as_often_as_needed() {
        var inOneMonth = week("2026-03-02", "2026-03-08");
        var overNewYear = week("2025-12-29", "2026-01-04");

        assertThat(plain(AMERICAN.render(inOneMonth))).isEqualTo("Your week, Mar 2 – 8, 2026");
        assertThat(plain(AMERICAN.render(overNewYear))).isEqualTo("Your week, Dec 29, 2025 – Jan 4, 2026");
        assertThat(plain(GERMAN.render(inOneMonth))).isEqualTo("Deine Woche, 2.–8. März 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US | 0    | 0 invitations wait for your answer
            en-US | 1    | 1 invitation waits for your answer
            en-US | 2    | 2 invitations wait for your answer
            en-US | 1000 | 1,000 invitations wait for your answer
            de-DE | 0    | 0 Einladungen warten auf deine Antwort
            de-DE | 1    | 1 Einladung wartet auf deine Antwort
            de-DE | 21   | 21 Einladungen warten auf deine Antwort
            de-DE | 1000 | 1.000 Einladungen warten auf deine Antwort""")
    void plurals(String locale, int n, String expected) {
        assertThat(prose(locale).render(Message.of("r19.title").with("f2", new Amount(n, "count"))))
                .isEqualTo(expected);
    }

    @Test
    void whole_sentences() {
        var week = new Message(
                "r01.content",
                Map.of(
                        "entries",
                        1,
                        "closed",
                        true,
                        "f1",
                        Amount.minutes(60),
                        "f2",
                        Amount.minutes(61),
                        "f3",
                        Amount.minutes(59),
                        "f4",
                        Amount.minutes(0),
                        "f5",
                        new Amount(0, "count")));
        var run = new Message("r20.content", Map.of("f1", 3, "f2", Amount.minutes(150), "meetings", 2));

        assertThat(AMERICAN.render(week))
                .isEqualTo(
                        "1 calendar entry took 1 h of your time, 1 h 1 min of it in meetings. "
                                + "Your working hours held 59 min in blocks of two hours or more; you focused for 0 min and finished no tasks.");
        assertThat(GERMAN.render(week))
                .isEqualTo("1 Kalendereintrag hat 1 Std. deiner Zeit belegt, davon 1 Std. 1 Min. in "
                        + "Besprechungen. In deiner Arbeitszeit waren 59 Min. in Blöcken von mindestens zwei Stunden frei; du hast "
                        + "0 Min. fokussiert gearbeitet und keine Aufgabe erledigt.");
        assertThat(AMERICAN.render(run))
                .startsWith("3 runs of meetings lasted more than two hours; the longest took "
                        + "2 h 30 min, with 2 meetings in a row.");
        assertThat(GERMAN.render(run))
                .startsWith("3 Besprechungsketten dauerten länger als zwei Stunden, die längste "
                        + "2 Std. 30 Min. mit 2 Besprechungen am Stück.");
    }

    @Test
    void quotation_marks_are_those_of_the_language() {
        var move = Message.of("action.RESOLVE_CONFLICT").with("event", new Title("Jour  fixe\n"));

        assertThat(AMERICAN.render(move)).isEqualTo("Move “Jour fixe”");
        assertThat(GERMAN.render(move)).isEqualTo("„Jour fixe“ verschieben");
    }

    @Test
    void a_message_that_lacks_something_is_no_message() {
        assertThatThrownBy(() -> AMERICAN.render(Message.of("action.RESOLVE_CONFLICT")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("event");
        assertThatThrownBy(() -> AMERICAN.render(Message.of("nothing.like.it")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_may_speak_at_once() {
        var texts = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(i -> GERMAN.render(Message.of("r19.title").with("f2", i)) + "|"
                        + GERMAN.render(Message.of("r28.content")
                                .with("f1", i)
                                .with("limit", Amount.minutes(i))
                                .with("f2", i)
                                .with("day", LocalDate.EPOCH.plusDays(i % 28))))
                .toList();

        for (var i = 2; i < 28; i++) {
            assertThat(texts.get(i)).startsWith(i + " Einladungen").contains(", " + (i % 28 + 1) + ". Januar");
        }
        assertThat(texts.get(3_999)).startsWith("3.999 Einladungen");
    }

    private static Message week(String first, String last) {
        return Message.of("report.title").with("week", new Period(LocalDate.parse(first), LocalDate.parse(last)));
    }

    private static String plain(String text) {
        return text.replace('\u2009', ' ');
    }

    private static Prose prose(String tag) {
        return Prose.of(Locale.forLanguageTag(tag));
    }
}
