package dev.chronos.sharing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTest {
    private static final URI LINK = URI.create("https://chronos.test/invitations#token=abc");
    private static final Instant END = Instant.parse("2026-03-12T08:00:00Z");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(Phrases.in("de").keys()).isEqualTo(Phrases.in("en").keys());
    }

    @Test
    void an_end_is_told_in_the_readers_zone_and_language() {
        var news = new News("share", "Anna", "Work", "EDIT", END, null);

        assertThat(news.content(Reader.of("en-US", "America/New_York")))
                .isEqualTo("Anna shared the calendar \"Work\" with you. You can see and edit it until"
                        + " March 12, 2026, 4:00 AM (America/New_York).")
                .doesNotContain("{");
        assertThat(news.content(Reader.of("de-AT", "Europe/Vienna")))
                .isEqualTo(
                        "Anna hat den Kalender „Work“ mit dir geteilt. Du kannst bis 12. März 2026, 09:00 (Europe/Vienna)"
                                + " ihn sehen und bearbeiten.");
    }

    @ParameterizedTest
    @CsvSource({"xx, Nowhere/Land", "'', ''", "../../etc, ../../etc/passwd", "en_GB, Z"})
    void settings_that_make_no_sense_are_read_as_english_and_utc(String language, String zone) {
        var reader = Reader.of(language, zone);

        assertThat(reader.language()).isEqualTo("en");
        assertThat(reader.moment(END)).contains("2026").containsAnyOf("(UTC)", "(Z)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\nBcc: all@x.test",
                "Eve\u2028Bcc: all@x.test",
                "Eve \u202egnp.exe",
                "Eve\u0000",
                "<img src=x onerror=alert(1)>",
                "\"><a href=\"https://evil.test\">click</a>",
                "{calendar}{sender}${jndi:x}%s$1\\",
                "see https://evil.test or www.evil.test",
                "\u200b\u200b\u2066 \u2069"
            })
    void names_from_people_are_text_and_nothing_else(String name) {
        var mail =
                new News("share", name, name, "VIEW", null, name).mail("k", "r@x.test", Reader.of("en", "UTC"), LINK);

        assertThat(mail.subject()).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
        assertThat(mail.text()).doesNotContainPattern("[\\u2028\\u202a-\\u202e\\u2066-\\u2069\\u0000\\r]");
        assertThat(mail.html()
                        .replace("<!doctype html>", "")
                        .replaceAll("</?(html|body|p|blockquote|br|a)\\b[^<>]*>", ""))
                .doesNotContain("<")
                .doesNotContain(">");
        assertThat(mail.html().split("href=\"", -1)).hasSize(2);
        assertThat((mail.text() + mail.html()).replace(LINK.toString(), ""))
                .doesNotContain("://")
                .doesNotContain("www.e");
    }

    @Test
    void a_name_of_which_nothing_is_shown_is_nobodys_and_a_long_one_is_cut() {
        var nobody = new News("share", "\u200b\u202e", " ", "VIEW", null, null);
        var loud = new News("share", "𝔸".repeat(5_000), "Work", "VIEW", null, null);

        assertThat(nobody.title(Reader.of("en", "UTC")))
                .isEqualTo("Somebody shared the calendar \"a calendar\" with you");
        assertThat(loud.title(Reader.of("en", "UTC")).codePoints().count()).isLessThan(130);
    }

    @Test
    void a_message_keeps_its_lines_and_cannot_end_its_quotation() {
        var mail = new News("share", "Anna", "Work", "VIEW", null, "Hi\n\nOpen it: here\r\nBye")
                .mail("k", "r@x.test", Reader.of("en", "UTC"), LINK);

        assertThat(mail.text()).contains("> Hi\n> \n> Open it: here\n> Bye\n\nOpen it: " + LINK);
        assertThat(mail.html()).contains("Hi<br><br>Open it: here<br>Bye");
    }
}
