package dev.chronos.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.gateway.fixture.Bearer;
import dev.chronos.gateway.fixture.Browser;
import dev.chronos.gateway.fixture.GatewayWorld;
import dev.chronos.gateway.fixture.Wire;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayWorld.class)
class SocketTest {
    private static final String[] UPGRADE = {
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };

    @TestHTTPResource
    URI gateway;

    private URI origin;

    @BeforeEach
    void open() {
        origin = URI.create("http://127.0.0.1:" + gateway.getPort());
    }

    @Test
    void words_go_both_ways() {
        var line = Line.open(origin, "/app/echo?protocol=7", "Authorization", "Bearer " + Bearer.of("alice"));

        assertThat(line.ask("hello")).isEqualTo("hello");
        assertThat(line.ask("x".repeat(5 << 20))).hasSize(5 << 20);
        line.close();
    }

    @Test
    void the_close_code_of_the_service_arrives() {
        var line = Line.open(origin, "/app/echo", "Authorization", "Bearer " + Bearer.of("alice"));

        line.send("close 4007");

        assertThat(line.closeCode()).isEqualTo(4007);
    }

    @Test
    void a_session_opens_a_socket_from_our_own_page_and_its_token_is_relayed() {
        var browser = new Browser(origin);
        browser.signIn("alice", "/");
        var cookie = "q_session=" + browser.session().orElseThrow().getValue();

        var line = Line.open(
                origin, "/app/echo", "Cookie", cookie, "Origin", origin.toString(), "X-Forwarded-For", "6.6.6.6");

        var headers = new JsonObject(line.ask("headers"));
        assertThat(headers.getString("authorization")).startsWith("Bearer ey");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.containsKey("cookie")).isFalse();
        line.close();
    }

    @Test
    void log_out_ends_the_sockets_of_the_session_and_no_others() {
        var browser = new Browser(origin);
        browser.signIn("alice", "/");
        var cookie = "q_session=" + browser.session().orElseThrow().getValue();
        var own = Line.open(origin, "/app/echo", "Cookie", cookie, "Origin", origin.toString());
        var other = Line.open(origin, "/app/echo", "Authorization", "Bearer " + Bearer.of("alice"));

        browser.submit("/auth/logout");

        assertThat(own.closeCode()).isEqualTo(4009);
        assertThat(other.ask("still here")).isEqualTo("still here");
        other.close();
    }

    @Test
    void nobody_gets_no_socket() {
        assertThat(upgrade("/app/echo"))
                .startsWith("HTTP/1.1 401")
                .contains("application/problem+json", "unauthorized");
        assertThat(upgrade("/app/echo", "Authorization: Bearer garbage")).startsWith("HTTP/1.1 401");
        assertThat(upgrade("/app/echo", "Authorization: Bearer " + Bearer.expired("alice")))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void a_foreign_page_gets_no_socket_whoever_its_reader_is() {
        var browser = new Browser(origin);
        browser.signIn("alice", "/");
        var cookie = "Cookie: q_session=" + browser.session().orElseThrow().getValue();

        assertThat(upgrade("/app/echo", cookie, "Origin: https://evil.test")).startsWith("HTTP/1.1 403");
        assertThat(upgrade("/app/echo", cookie, "Origin: null")).startsWith("HTTP/1.1 403");
        assertThat(upgrade("/app/echo", cookie)).startsWith("HTTP/1.1 403").contains("urn:chronos:problem:origin");
        assertThat(upgrade("/app/echo", "Origin: http://localhost:8080", "Authorization: Bearer " + Bearer.of("bob")))
                .startsWith("HTTP/1.1 101");
    }

    @Test
    void a_refusal_of_the_service_is_passed_on() {
        assertThat(upgrade("/app/refuse", "Authorization: Bearer " + Bearer.of("alice")))
                .startsWith("HTTP/1.1 418");
    }

    @Test
    void a_call_without_an_upgrade_is_told_to_do_so() {
        assertThat(Wire.get(origin, "/app/echo")).startsWith("HTTP/1.1 426").contains("upgrade-required");
    }

    private String upgrade(String path, String... headers) {
        var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\n");
        for (var header : UPGRADE) {
            request.append(header).append("\r\n");
        }
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        return Wire.head(origin, request.append("\r\n").toString());
    }
}
