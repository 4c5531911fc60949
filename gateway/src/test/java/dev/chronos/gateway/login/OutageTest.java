package dev.chronos.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.gateway.fixture.Bearer;
import dev.chronos.gateway.fixture.BreakableWorld;
import dev.chronos.gateway.fixture.Browser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is left when Redis or the provider is away. One test, since what it breaks stays broken. */
@QuarkusTest
@WithTestResource(BreakableWorld.class)
class OutageTest {
    @TestHTTPResource
    URI gateway;

    @TestHTTPResource(management = true)
    URI management;

    @Test
    void an_outage_is_said_and_signs_nobody_out() {
        var origin = URI.create("http://127.0.0.1:" + gateway.getPort());
        var token = Bearer.of("bob");
        var browser = new Browser(origin);
        browser.signIn("alice", "/");
        var cookie = browser.session().orElseThrow().getValue();
        assertThat(browser.get("/api/calendars").statusCode()).isEqualTo(200);

        BreakableWorld.pauseRedis();
        var slow = browser.get("/api/calendars");
        assertProblem(slow, "unavailable");
        assertThat(slow.headers().allValues("set-cookie")).isEmpty();
        assertProblem(browser.get("/auth/session"), "unavailable");
        assertProblem(browser.submit("/auth/logout"), "unavailable");
        assertThat(byBearer(origin, token).statusCode()).isEqualTo(200);
        assertThat(new Browser(origin).get("/auth/session").statusCode()).isEqualTo(200);
        assertThat(browser.send(browser.request(
                                management.resolve("/q/health/ready").toString()))
                        .statusCode())
                .isEqualTo(200);

        BreakableWorld.awaitRedis();
        assertThat(browser.get("/api/calendars").statusCode()).isEqualTo(200);
        assertThat(browser.session().orElseThrow().getValue()).isEqualTo(cookie);

        BreakableWorld.stopProvider();
        assertThat(byBearer(origin, token).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertProblem(browser.get("/api/calendars"), "provider-unavailable"));
        assertThat(browser.session().orElseThrow().getValue()).isEqualTo(cookie);

        BreakableWorld.stopRedis();
        assertProblem(browser.get("/api/calendars"), "unavailable");
        assertThat(byBearer(origin, token).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> byBearer(URI origin, String token) {
        var client = new Browser(origin);
        return client.send(client.request("/api/calendars").header("Authorization", "Bearer " + token));
    }

    private static void assertProblem(HttpResponse<String> refused, String code) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        assertThat(new JsonObject(refused.body()).getString("code")).isEqualTo(code);
    }
}
