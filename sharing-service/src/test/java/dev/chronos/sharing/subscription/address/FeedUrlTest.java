package dev.chronos.sharing.subscription.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.sharing.subscription.address.FeedRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedUrlTest {
    @ParameterizedTest
    @CsvSource({
        "webcal://example.org/a.ics,               https://example.org/a.ics",
        "WEBCAL://Example.ORG./a.ics,              https://example.org/a.ics",
        "https://example.org,                      https://example.org/",
        "https://example.org?a=b,                  https://example.org/?a=b",
        "https://example.org:443/a#top,            https://example.org/a",
        "https://example.org:8443/a,               https://example.org:8443/a",
        "http://example.org:80/a,                  http://example.org/a",
        "https://bücher.example/ä b.ics,           https://xn--bcher-kva.example/%C3%A4%20b.ics",
        "https://[2606:4700::1111]/a,              https://[2606:4700::1111]/a",
        "https://me:pw%40@example.org/a?k=v,       https://me:pw%40@example.org/a?k=v",
    })
    void an_address_is_read(String written, String read) {
        assertThat(FeedUrl.parse(written).secret()).isEqualTo(read);
    }

    /** Ways to write an address that one reader takes for a name and another for 127.0.0.1, and other schemes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "//example.org/",
                "https://",
                "https:///a",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://１２７.1/",
                "https://example.org:0x50/",
                "https://[::1%25eth0]/",
                "https://[::1/",
                "https://a@b@c/",
                "https://exa mple.org/",
                "https://evil.example\\@127.0.0.1/",
                "https://example.org:999999/",
                "https://me:%zz@example.org/",
                "https://ex_ample.org/",
                "https://example.org/\r\nX: y",
                "https://.example.org/",
                "jar:https://x.example/"
            })
    void what_is_no_address_is_refused(String written) {
        assertThatThrownBy(() -> FeedUrl.parse(written))
                .isInstanceOfSatisfying(
                        FeedRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_URL));
    }

    @Test
    void secrets_are_never_shown() {
        var url = FeedUrl.parse(
                "https://anna:hush@example.org/ical/private-0123456789abcdef/basic.ics?token=abc&view=full");

        assertThat(url.redacted())
                .isEqualTo("https://***@example.org/ical/priv***/basic.ics?token=***&view=***")
                .isEqualTo(url.toString());
        assertThat(FeedUrl.parse("https://example.org/a?secret").redacted()).isEqualTo("https://example.org/a?***");
    }

    @ParameterizedTest
    @CsvSource({
        "/b,                          https://u:p@example.org/b",
        "b?c,                         https://u:p@example.org/x/b?c",
        "//example.org/c,             https://u:p@example.org/c",
        "https://example.org/c,       https://u:p@example.org/c",
        "https://v:q@example.org/c,   https://u:p@example.org/c",
        "https://example.org:444/c,   https://example.org:444/c",
        "https://evil.example/c,      https://evil.example/c",
        "https://v:q@evil.example/c,  https://evil.example/c",
    })
    void a_password_goes_on_to_the_same_server_only(String location, String next) {
        assertThat(FeedUrl.parse("https://u:p@example.org/x/a")
                        .redirectedTo(location)
                        .secret())
                .isEqualTo(next);
    }

    @Test
    void encryption_is_never_given_up_on_the_way() {
        var url = FeedUrl.parse("https://example.org/a");

        assertThatThrownBy(() -> url.redirectedTo("http://example.org/a"))
                .isInstanceOfSatisfying(
                        FeedRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS));
        assertThatThrownBy(() -> url.redirectedTo("file:///etc/passwd")).isInstanceOf(FeedRefused.class);
        assertThat(FeedUrl.parse("http://example.org/a")
                        .redirectedTo("https://example.org/b")
                        .secret())
                .isEqualTo("https://example.org/b");
    }
}
