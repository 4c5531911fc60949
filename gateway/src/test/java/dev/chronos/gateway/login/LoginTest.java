package dev.chronos.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.gateway.fixture.Browser;
import dev.chronos.gateway.fixture.GatewayWorld;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayWorld.class)
class LoginTest {
    @TestHTTPResource
    URI gateway;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(origin());
    }

    @Test
    void nobody_is_signed_in_at_first() {
        var session = browser.get("/auth/session");

        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(session.body()).isEqualTo("{\"authenticated\":false}");
        assertThat(session.headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void login_leads_back_to_the_page_and_leaves_one_opaque_cookie() {
        var page = browser.signIn("alice", "/calendar?week=3");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).isEqualTo(origin().resolve("/calendar?week=3"));
        var cookie = browser.session().orElseThrow();
        assertThat(cookie.getValue()).hasSize(43);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(browser.get("/auth/session").body())
                .isEqualTo("{\"authenticated\":true,\"user\":{\"subject\":\"alice\",\"name\":\"Alice Anders\","
                        + "\"email\":\"alice@chronos.local\"}}");
    }

    @Test
    void login_asks_the_provider_with_pkce_and_a_lax_state_cookie() {
        var wire = dev.chronos.gateway.fixture.Wire.get(origin(), "/auth/login");

        assertThat(wire).startsWith("HTTP/1.1 302").contains("code_challenge_method=S256", "nonce=", "scope=openid");
        assertThat(wire.toLowerCase(java.util.Locale.ROOT)).contains("httponly", "samesite=lax");
    }

    @Test
    void login_never_leads_to_another_site() {
        var page = browser.signIn("alice", "//evil.test/");

        assertThat(page.uri()).isEqualTo(origin().resolve("/"));
    }

    @Test
    void the_access_token_goes_to_the_service_and_the_cookie_does_not() {
        browser.signIn("alice", "/");

        var headers = sentHeaders(browser.get("/api/calendars"));

        assertThat(headers.getJsonArray("authorization").getString(0)).startsWith("Bearer ey");
        assertThat(subject(headers)).isEqualTo("alice");
        assertThat(headers.containsKey("cookie")).isFalse();
    }

    @Test
    void a_session_call_without_a_session_is_401_and_never_a_redirect() {
        var refused = browser.get("/api/calendars");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(new JsonObject(refused.body()).getString("error")).isEqualTo("Unauthorized");
    }

    @Test
    void an_unknown_session_id_is_401() {
        var refused = browser.send(browser.request("/api/calendars").header("Cookie", "q_session=" + "A".repeat(43)));

        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void a_state_changing_call_without_the_proof_is_403() {
        browser.signIn("alice", "/");

        var refused = browser.send(browser.request("/api/calendars").POST(BodyPublishers.ofString("{}")));
        var taken = browser.send(browser.request("/api/calendars")
                .header("X-Requested-With", "chronos")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(refused.body()).getString("code")).isEqualTo("csrf");
        assertThat(taken.statusCode()).isEqualTo(200);
    }

    @Test
    void parallel_calls_after_the_end_of_the_token_share_one_refresh() {
        browser.signIn("bob", "/");
        var cookie = browser.session().orElseThrow().getValue();
        var first = bearer(browser.get("/api/calendars"));

        for (var round = 0; round < 2; round++) {
            var before = bearer(browser.get("/api/calendars"));
            awaitEnd(before);
            var calls = IntStream.range(0, 12)
                    .mapToObj(call -> browser.getAsync("/api/calendars"))
                    .toList();
            var answers = calls.stream().map(call -> call.join()).toList();

            assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
            assertThat(answers.stream().map(this::bearer).distinct()).hasSize(1).doesNotContain(before, first);
        }
        assertThat(browser.session().orElseThrow().getValue()).isEqualTo(cookie);
    }

    @Test
    void log_out_ends_the_session_here_and_at_the_provider() {
        browser.signIn("carol", "/");
        var cookie = browser.session().orElseThrow();

        var page = browser.submit("/auth/logout");

        assertThat(page.uri()).isEqualTo(origin().resolve("/"));
        assertThat(browser.session()).isEmpty();
        var replayed = new Browser(origin());
        assertThat(replayed.send(replayed.request("/api/calendars").header("Cookie", "q_session=" + cookie.getValue()))
                        .statusCode())
                .isEqualTo(401);
        // The provider asks again who it is, instead of sending a code at once.
        assertThat(browser.get("/auth/login").uri().getPath()).endsWith("/authorize");
    }

    @Test
    void log_out_without_a_session_leads_to_the_start() {
        assertThat(browser.submit("/auth/logout").uri()).isEqualTo(origin().resolve("/"));
    }

    @Test
    void another_site_cannot_sign_anybody_out() {
        browser.signIn("alice", "/");

        var refused = browser.send(browser.request("/auth/logout")
                .header("Origin", "https://evil.test")
                .POST(BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(browser.get("/auth/logout").statusCode()).isEqualTo(405);
        assertThat(browser.get("/api/calendars").statusCode()).isEqualTo(200);
    }

    @Test
    void a_callback_that_nobody_asked_for_is_401() {
        var refused = browser.get("/auth/callback?code=made-up&state=made-up");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(refused.body()).getString("code")).isEqualTo("unauthorized");
    }

    private URI origin() {
        return URI.create("http://127.0.0.1:" + gateway.getPort());
    }

    private static void awaitEnd(String token) {
        var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
        await().atMost(Duration.ofSeconds(GatewayWorld.TOKEN_SECONDS + 2L))
                .until(() -> System.currentTimeMillis() / 1000 > claims.getLong("exp"));
    }

    private String bearer(HttpResponse<String> answer) {
        return sentHeaders(answer).getJsonArray("authorization").getString(0).substring("Bearer ".length());
    }

    private static JsonObject sentHeaders(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getJsonObject("headers");
    }

    private static String subject(JsonObject headers) {
        var token = headers.getJsonArray("authorization").getString(0).split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token))).getString("sub");
    }
}
