package dev.chronos.sharing.subscription.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.sharing.ical.Ics;
import dev.chronos.sharing.subscription.Outside;
import dev.chronos.sharing.subscription.address.FeedRefused;
import dev.chronos.sharing.subscription.address.FeedRefused.Reason;
import dev.chronos.sharing.subscription.fetch.Fetched.Content;
import dev.chronos.sharing.subscription.fetch.Fetched.Unchanged;
import dev.chronos.sharing.subscription.fetch.Fetched.Validators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers that answer, and servers that mean harm. */
class FetcherTest {
    private static final String CALENDAR = Ics.event("DTSTART:20260101T100000Z", "SUMMARY:Match");

    private final Lab lab = new Lab();

    @AfterEach
    void end() {
        lab.close();
    }

    @Test
    void a_file_comes_with_what_to_ask_with_the_next_time() throws IOException {
        var server = lab.server(Outside.with(200, "ETag: \"v1\"\r\nLast-Modified: Mon, 01 Jun 2026\r\n", CALENDAR));

        var content = (Content) lab.fetch("http://cal.example:" + server.port() + "/a.ics?k=v");

        assertThat(content.body().toString(StandardCharsets.UTF_8)).isEqualTo(CALENDAR);
        assertThat(content.validators()).isEqualTo(new Validators("\"v1\"", "Mon, 01 Jun 2026"));
        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().get(0))
                .startsWith("GET /a.ics?k=v HTTP/1.1\r\n")
                .containsIgnoringCase("host: cal.example:" + server.port())
                .doesNotContainIgnoringCase("traceparent")
                .doesNotContainIgnoringCase("cookie");
    }

    @Test
    void an_unchanged_feed_is_asked_for_by_its_marks() throws IOException {
        var server = lab.server(Outside.with(304, "", ""));

        assertThat(lab.fetch("http://cal.example:" + server.port() + "/", new Validators("\"v1\"", "then")))
                .isInstanceOf(Unchanged.class);

        assertThat(server.requests().get(0))
                .containsIgnoringCase("if-none-match: \"v1\"")
                .containsIgnoringCase("if-modified-since: then");
    }

    @Test
    void a_redirect_is_followed_and_the_password_stays() throws IOException {
        var second = lab.server(Outside.with(200, "", CALENDAR));
        var first = lab.server(Outside.with(302, "Location: http://other.example:" + second.port() + "/b\r\n", ""));

        assertThat(lab.fetch("http://anna:hush@cal.example:" + first.port() + "/a"))
                .isInstanceOf(Content.class);

        assertThat(first.requests().get(0)).containsIgnoringCase("authorization: Basic YW5uYTpodXNo");
        assertThat(second.requests().get(0)).doesNotContainIgnoringCase("authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://[fd00::1]/",
                "http://[64:ff9b::a9fe:a9fe]/", "http://inside.example/", "http://0.0.0.0/", "//192.168.0.1/a"
            })
    void a_redirect_to_the_inside_is_not_followed(String location) throws IOException {
        var server = lab.server(Outside.with(301, "Location: " + location + "\r\n", ""));

        refused("http://cal.example:" + server.port() + "/", Reason.FORBIDDEN_ADDRESS);
    }

    @Test
    void redirects_end() throws IOException {
        var server = lab.server(Outside.with(302, "Location: /again\r\n", ""));

        refused("http://cal.example:" + server.port() + "/", Reason.UNREACHABLE);

        assertThat(server.requests()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inside.example/",
                "http://mixed.example/",
                "http://nowhere.example/",
                "http://127.0.0.2/",
                "http://localhost/",
                "http://[::ffff:127.0.0.2]/",
                "https://inside.example:22/"
            })
    void the_inside_is_never_connected_to(String url) {
        refused(url, Reason.FORBIDDEN_ADDRESS);
    }

    /** The name leads outside when it is looked at first, and inside when it is looked at again. */
    @Test
    void a_name_that_changes_its_mind_is_asked_at_the_checked_address_only() throws IOException {
        var server = lab.server(Outside.with(302, "Location: /next\r\n", ""));

        refused("http://rebinding.example:" + server.port() + "/", Reason.FORBIDDEN_ADDRESS);

        assertThat(lab.lookups("rebinding.example")).isEqualTo(2);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void unencrypted_and_odd_ports_are_refused_unless_allowed() {
        var closed = new Lab(false);

        assertThatThrownBy(() -> closed.fetch("http://public.example/")).isInstanceOf(FeedRefused.class);
        assertThatThrownBy(() -> closed.fetch("https://public.example:8443/")).isInstanceOf(FeedRefused.class);
        closed.close();
    }

    @Test
    void an_endless_body_is_cut_off() throws IOException {
        var server = lab.server((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(new byte[65_536]);
            }
        });

        refused("http://cal.example:" + server.port() + "/", Reason.NOT_A_CALENDAR);
    }

    @Test
    void a_slow_drip_is_not_waited_for() throws IOException {
        var server = lab.server((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 100_000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        });

        takesNoLongerThan(Duration.ofSeconds(5), "http://cal.example:" + server.port() + "/");
    }

    @Test
    void silence_and_a_dripping_head_are_not_waited_for() throws IOException {
        var silent = lab.server((request, out) -> Thread.sleep(60_000));
        var dripping = lab.server((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 1_000; i++) {
                out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(50);
            }
        });

        takesNoLongerThan(Duration.ofSeconds(4), "http://cal.example:" + silent.port() + "/");
        takesNoLongerThan(Duration.ofSeconds(4), "http://cal.example:" + dripping.port() + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: <LONG>\r\n", "<MANY>", "Content-Encoding: br\r\n", "Content-Encoding: gzip, gzip\r\n"})
    void a_head_out_of_proportion_is_refused(String fields) throws IOException {
        var written =
                fields.replace("<LONG>", "a".repeat(100_000)).replace("<MANY>", "X: yyyyyyyyyy\r\n".repeat(5_000));
        var server = lab.server(Outside.with(200, written, CALENDAR));

        refused("http://cal.example:" + server.port() + "/", Reason.UNREACHABLE);
    }

    @Test
    void what_is_no_http_or_breaks_off_is_refused() throws IOException {
        var ssh =
                lab.server((request, out) -> out.write("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.US_ASCII)));
        var cut = lab.server((request, out) ->
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nBEGIN".getBytes(StandardCharsets.US_ASCII)));

        refused("http://cal.example:" + ssh.port() + "/", Reason.UNREACHABLE);
        refused("http://cal.example:" + cut.port() + "/", Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 300, 400, 401, 403, 404, 429, 500, 503})
    void other_answers_are_refused(int status) throws IOException {
        var server = lab.server(Outside.with(status, "Retry-After: 1200\r\n", ""));

        refused("http://cal.example:" + server.port() + "/", Reason.UNREACHABLE);
    }

    @Test
    void gone_is_gone() throws IOException {
        var server = lab.server(Outside.with(410, "", ""));

        refused("http://cal.example:" + server.port() + "/", Reason.GONE);
    }

    @Test
    void a_packed_file_is_unpacked_and_a_bomb_is_not() throws IOException {
        var good = lab.server(
                Outside.with(200, "Content-Encoding: gzip\r\n", packed(CALENDAR.getBytes(StandardCharsets.UTF_8))));
        var bomb = lab.server(Outside.with(200, "Content-Encoding: gzip\r\n", packed(new byte[200 << 20])));
        var broken = lab.server(Outside.with(200, "Content-Encoding: gzip\r\n", "no zip"));

        var content = (Content) lab.fetch("http://cal.example:" + good.port() + "/");
        assertThat(FeedFile.unpack(content, Bounds.DEFAULT.bytes()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(CALENDAR);
        assertThatThrownBy(() -> unpacked(bomb)).hasMessageContaining("too large");
        assertThatThrownBy(() -> unpacked(broken)).hasMessageContaining("cannot be unpacked");
    }

    @Test
    void a_page_is_no_calendar_and_nothing_of_it_is_told() {
        assertThatThrownBy(() -> FeedFile.read(
                        "<html>secret of the inside".getBytes(StandardCharsets.UTF_8), "text/calendar", ZoneOffset.UTC))
                .isInstanceOfSatisfying(FeedRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NOT_A_CALENDAR);
                    assertThat(refused.detail()).doesNotContain("secret");
                });
    }

    private byte[] unpacked(Outside server) {
        return FeedFile.unpack(
                (Content) lab.fetch("http://cal.example:" + server.port() + "/"), Bounds.DEFAULT.bytes());
    }

    private void refused(String url, Reason reason) {
        assertThatThrownBy(() -> lab.fetch(url))
                .isInstanceOfSatisfying(
                        FeedRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void takesNoLongerThan(Duration most, String url) {
        var begun = System.nanoTime();
        refused(url, Reason.UNREACHABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(most);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(plain);
        }
        return packed.toByteArray();
    }
}
