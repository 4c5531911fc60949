package dev.chronos.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.gateway.fixture.Bearer;
import dev.chronos.gateway.fixture.Browser;
import dev.chronos.gateway.fixture.GatewayWorld;
import dev.chronos.gateway.fixture.Wire;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayWorld.class)
class ProxyTest {
    @TestHTTPResource
    URI gateway;

    private Browser client;
    private String token;

    @BeforeEach
    void open() {
        client = new Browser(URI.create("http://127.0.0.1:" + gateway.getPort()));
        token = Bearer.of("alice");
    }

    @Test
    void a_request_arrives_as_it_was_sent() {
        var told = told("/api/calendars/c1/events?from=2026-03-01T00%3A00%3A00Z&x=%C3%BC");

        assertThat(told.getString("method")).isEqualTo("GET");
        assertThat(told.getString("uri")).isEqualTo("/api/calendars/c1/events?from=2026-03-01T00%3A00%3A00Z&x=%C3%BC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/ai/insights",
                "/api/analytics",
                "/api/presence/config",
                "/api/calendars/c1/presence",
                "/api/calendars",
                "/api/invitations",
                "/api/freebusy",
                "/api/users/me",
                "/api/notifications"
            })
    void every_path_of_the_table_is_routed(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/calendars/c1/access",
                "/apps/1/events",
                "/q/health",
                "/q/metrics",
                "/api",
                "/api/nothing",
                "/api/users/other",
                "/auth/nothing",
                "/api/freebusy/x"
            })
    void other_paths_are_no_ones(String path) {
        var refused = get(path);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(problem(refused).getString("code")).isEqualTo("not-found");
        assertThat(problem(refused).getString("instance")).isEqualTo(path);
    }

    @Test
    void what_a_client_says_about_itself_is_not_passed_on() {
        var wire = Wire.get(
                client.request("/").build().uri(),
                "/api/calendars",
                "Authorization: Bearer " + token,
                "X-Forwarded-For: 6.6.6.6",
                "X-Forwarded-Host: evil.test",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=6.6.6.6",
                "X-Real-IP: 6.6.6.6",
                "Cookie: theme=dark",
                "Connection: x-secret",
                "X-Secret: 1",
                "TE: trailers");

        var headers = new JsonObject(wire.substring(wire.indexOf("{"))).getJsonObject("headers");
        assertThat(headers.getJsonArray("x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(headers.getJsonArray("x-forwarded-host")).containsExactly("127.0.0.1:" + gateway.getPort());
        assertThat(headers.getJsonArray("x-forwarded-proto")).containsExactly("http");
        assertThat(headers.fieldNames())
                .doesNotContain("x-forwarded-prefix", "forwarded", "x-real-ip", "cookie", "x-secret", "te");
        assertThat(headers.getJsonArray("authorization")).containsExactly("Bearer " + token);
    }

    @Test
    void one_trace_goes_on_with_a_new_span() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer =
                client.send(authorized("/api/calendars").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        var sent = new JsonObject(answer.body()).getJsonObject("headers").getJsonArray("traceparent");
        assertThat(sent).hasSize(1);
        assertThat(sent.getString(0)).startsWith("00-" + trace).doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void what_belongs_to_one_connection_stays_there() {
        var answer = get("/api/calendars/loud");

        assertThat(answer.body()).isEqualTo("loud");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-hop", "set-cookie", "keep-alive");
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("etag")).contains("\"7\"");
    }

    @Test
    void an_unchanged_answer_has_no_body() {
        var wire = Wire.get(
                client.request("/").build().uri(),
                "/api/calendars/unchanged",
                "Authorization: Bearer " + token,
                "If-None-Match: \"7\"");

        assertThat(wire).startsWith("HTTP/1.1 304").doesNotContain("chunked").endsWith("\r\n\r\n");
    }

    @Test
    void an_answer_streams_before_it_is_complete() throws IOException, InterruptedException {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = authorized("/api/calendars/stream").build();

        try (var body = http.send(request, BodyHandlers.ofInputStream()).body()) {
            var first = new String(body.readNBytes("first;".length()), StandardCharsets.UTF_8);
            get("/api/calendars/stream/go");
            var rest = new String(body.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(first).isEqualTo("first;");
            assertThat(rest).isEqualTo("second;");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/calendars/gone, 502, service-away", "/api/calendars/slow, 504, service-slow"})
    void a_service_that_is_away_or_slow_is_a_problem(String path, int status, String code) {
        var refused = get(path);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("cache-control")).contains("no-store");
        assertThat(problem(refused).getString("code")).isEqualTo(code);
        assertThat(problem(refused).getInteger("status")).isEqualTo(status);
    }

    @Test
    void bad_tokens_are_401() {
        for (var bad : new String[] {
            Bearer.expired("alice"),
            Bearer.wrongAudience(),
            Bearer.forged("alice"),
            Bearer.unsigned("alice"),
            "garbage",
            "a.b.c"
        }) {
            var refused = client.send(client.request("/api/calendars").header("Authorization", "Bearer " + bad));

            assertThat(refused.statusCode()).as(bad).isEqualTo(401);
            assertThat(refused.headers().firstValue("www-authenticate")).contains("Bearer");
            assertThat(problem(refused).getString("error")).isEqualTo("Unauthorized");
        }
    }

    @Test
    void open_paths_need_nobody_and_tell_nobody() {
        client.signIn("alice", "/");

        var told = new JsonObject(client.send(authorized("/feeds/secret.ics")).body()).getJsonObject("headers");

        assertThat(told.fieldNames()).doesNotContain("authorization", "cookie");
        assertThat(client.get("/public/c1").statusCode()).isEqualTo(200);
    }

    @Test
    void one_click_unsubscribing_needs_no_session_and_no_proof_of_origin() {
        client.signIn("alice", "/");

        var clicked = client.send(client.request("/public/digest/unsubscribe?token=t")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(clicked.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(clicked.body()).getJsonObject("headers").fieldNames())
                .doesNotContain("authorization", "cookie");
    }

    private JsonObject told(String path) {
        return new JsonObject(get(path).body());
    }

    private HttpResponse<String> get(String path) {
        return client.send(authorized(path));
    }

    private HttpRequest.Builder authorized(String path) {
        return client.request(path).header("Authorization", "Bearer " + token);
    }

    private static JsonObject problem(HttpResponse<String> refused) {
        return new JsonObject(refused.body());
    }
}
