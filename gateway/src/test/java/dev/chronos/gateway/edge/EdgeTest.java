package dev.chronos.gateway.edge;

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
import java.net.http.HttpRequest.BodyPublishers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayWorld.class)
class EdgeTest {
    @TestHTTPResource
    URI gateway;

    @TestHTTPResource(management = true)
    URI management;

    private URI origin;
    private Browser browser;

    @BeforeEach
    void open() {
        origin = URI.create("http://127.0.0.1:" + gateway.getPort());
        browser = new Browser(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/calendar",
                "/assets/app.js",
                "/assets/none.js",
                "/api/calendars",
                "/auth/session",
                "/public/gone"
            })
    void every_answer_tells_the_browser_what_our_pages_may_do(String path) {
        var headers = browser.get(path).headers();

        var policy = headers.firstValue("content-security-policy").orElseThrow();
        var provider = URI.create(ConfigProvider.getConfig().getValue("test.issuer", String.class));
        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                .contains("connect-src 'self' ws://127.0.0.1:" + gateway.getPort() + ";")
                .contains("form-action 'self' http://" + provider.getAuthority())
                .doesNotContain("unsafe");
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.firstValue("referrer-policy")).contains("same-origin");
        assertThat(headers.firstValue("cross-origin-opener-policy")).contains("same-origin");
        assertThat(headers.firstValue("strict-transport-security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../q/health",
                "/api/%2e%2e/q/health",
                "//api/calendars",
                "/api/calendars;x",
                "/%2e%2e/",
                "/a%00b"
            })
    void a_path_that_can_be_read_in_two_ways_is_refused(String path) {
        assertProblem(Wire.get(origin, path), 400, "bad-request");
    }

    @Test
    void an_oversize_of_the_head_is_refused() {
        assertProblem(Wire.get(origin, "/api/calendars?q=" + "a".repeat(9_000)), 414, "uri-too-long");
        assertProblem(Wire.get(origin, "/api/calendars", "X-Long: " + "a".repeat(20_000)), 431, "headers-too-large");
    }

    @Test
    void unused_methods_are_refused() {
        var request = " /api/calendars HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nConnection: close\r\n\r\n";

        assertProblem(Wire.send(origin, "BREW" + request), 405, "method-not-allowed");
        assertProblem(Wire.send(origin, "TRACE" + request), 405, "method-not-allowed");
        assertThat(browser.send(browser.request("/calendar").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void two_lengths_of_one_body_are_refused() {
        assertThat(post("Content-Length: 5\r\nContent-Length: 6\r\n", "12345")).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_body_with_a_length_and_chunks_is_sent_on_as_chunks_only() {
        var wire = post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nGET /smuggled");

        var told = new JsonObject(wire.substring(wire.indexOf('{')));
        assertThat(told.getInteger("bodyBytes")).isZero();
        assertThat(told.getJsonObject("headers").containsKey("content-length")).isFalse();
        assertThat(wire).doesNotContain("smuggled");
    }

    @Test
    void health_and_metrics_are_on_the_management_port_only() {
        assertThat(browser.get("/q/health").statusCode()).isEqualTo(404);

        for (var probe : new String[] {"/q/health/started", "/q/health/live", "/q/health/ready"}) {
            assertThat(browser.send(browser.request(management.resolve(probe).toString()))
                            .statusCode())
                    .isEqualTo(200);
        }
        var api = browser.send(browser.request(management.resolve("/q/openapi").toString()));
        assertThat(api.body()).contains("/auth/session");
    }

    @Test
    void metrics_have_no_series_per_path() {
        for (var i = 0; i < 3; i++) {
            browser.get("/api/calendars/unique" + i);
            browser.get("/page/unique" + i);
            browser.get("/nothing/unique" + i + ".png");
            browser.send(browser.request("/api/calendars/unique" + i)
                    .header("Authorization", "Bearer " + Bearer.of("alice")));
        }

        var metrics = browser.send(
                        browser.request(management.resolve("/q/metrics").toString()))
                .body();
        assertThat(metrics).contains("http_server_requests_seconds_count").doesNotContain("unique");
    }

    private String post(String lengths, String body) {
        return Wire.send(
                origin,
                "POST /api/calendars HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nAuthorization: Bearer "
                        + Bearer.of("alice") + "\r\n" + lengths + "Connection: close\r\n\r\n" + body);
    }

    private static void assertProblem(String wire, int status, String code) {
        assertThat(wire).startsWith("HTTP/1.1 " + status);
        assertThat(wire).contains("application/problem+json");
        assertThat(new JsonObject(wire.substring(wire.indexOf('{'), wire.lastIndexOf('}') + 1)).getString("code"))
                .isEqualTo(code);
    }
}
