package dev.chronos.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.gateway.fixture.Bearer;
import dev.chronos.gateway.fixture.Browser;
import dev.chronos.gateway.fixture.GatewayWorld;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayWorld.class)
class BodyLimitTest {
    private static final int MIB = 1 << 20;

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
    void a_body_up_to_the_limit_passes_declared_or_not() {
        assertThat(passed(post("/api/calendars", declared(MIB)))).isEqualTo(MIB);
        assertThat(passed(post("/api/calendars", undeclared(MIB)))).isEqualTo(MIB);
    }

    @Test
    void a_declared_body_over_the_limit_is_413() {
        assertTooLarge(post("/api/calendars", declared(MIB + 1)));
    }

    @Test
    void an_undeclared_body_over_the_limit_is_413() {
        assertTooLarge(post("/api/calendars", undeclared(MIB + 1)));
        assertTooLarge(post("/api/calendars", undeclared(6 * MIB)));
    }

    @Test
    void an_import_may_be_larger() {
        assertThat(passed(post("/api/calendars/c1/import", declared(5 * MIB)))).isEqualTo(5 * MIB);
        assertTooLarge(post("/api/calendars/c1/import", declared(6 * MIB)));
        assertTooLarge(post("/api/calendars/c1/import", undeclared(20 * MIB)));
        assertTooLarge(post("/api/calendars/c1/import", declared(20 * MIB)));
    }

    @Test
    void the_connection_is_good_for_the_next_call() {
        for (var call = 0; call < 5; call++) {
            assertTooLarge(post("/api/calendars", undeclared(2 * MIB)));
            assertThat(passed(post("/api/calendars", declared(10)))).isEqualTo(10);
        }
    }

    @Test
    void a_body_that_waits_for_leave_is_asked_for() {
        var answer = client.send(client.request("/api/calendars")
                .header("Authorization", "Bearer " + token)
                .expectContinue(true)
                .POST(declared(1000)));

        assertThat(passed(answer)).isEqualTo(1000);
    }

    private HttpResponse<String> post(String path, BodyPublisher body) {
        return client.send(client.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/calendar")
                .POST(body));
    }

    private static BodyPublisher declared(int bytes) {
        return BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static BodyPublisher undeclared(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    private static int passed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body()).getInteger("bodyBytes");
    }

    private static void assertTooLarge(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(new JsonObject(refused.body()).getString("code")).isEqualTo("content-too-large");
    }
}
