package dev.chronos.insights.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.Ports;
import dev.chronos.insights.narrate.Assignment;
import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.Narrator;
import dev.chronos.insights.narrate.Slot;
import dev.chronos.testkit.Redis;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.sentry.Sentry;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(EventsTest.WithSink.class)
class EventsTest {
    private static final String OURS = "dev.chronos.insights.Anything";
    private static final List<String> ENVELOPES = new CopyOnWriteArrayList<>();

    @Inject
    Narrator narrator;

    /** Events go to a server of the test, and the model is away. */
    public static final class WithSink implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "CHRONOS_SENTRY_DSN", "http://public@127.0.0.1:" + Ports.of("events") + "/1",
                    "CHRONOS_LLM_BASE_URL", "http://127.0.0.1:" + Redis.freePort() + "/v1",
                    "CHRONOS_LLM_MODEL", "away-1");
        }
    }

    @BeforeAll
    static void a_server_takes_events() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.of("events"));
        var server = HttpServer.create(address, 50);
        server.createContext("/", exchange -> {
            try (var body = new GZIPInputStream(exchange.getRequestBody())) {
                ENVELOPES.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @BeforeEach
    void nothing_is_on_its_way() {
        Sentry.flush(5_000);
        ENVELOPES.clear();
    }

    @Test
    void an_error_is_an_event_with_its_place_release_and_trace_but_without_anybodys_data() {
        MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        var cause = new IllegalStateException("ada@canary.test may not read “Canary salary talk”");
        Logger.getLogger(OURS)
                .errorf(
                        new RuntimeException("Authorization: Bearer canary.token.value", cause),
                        "not written user=%s title=\"%s\" key=%s",
                        "bob@canary.test",
                        "Canary divorce",
                        "sk-canary0123456789");

        var event = events().get(0);

        assertThat(ENVELOPES.toString()).doesNotContainIgnoringCase("canary").doesNotContain("bob", "ada");
        assertThat(event.getString("level")).isEqualTo("error");
        assertThat(event.getString("logger")).isEqualTo(OURS);
        assertThat(event.getString("release")).startsWith("insights-service@");
        assertThat(event.getJsonObject("tags").getString("traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(event.getJsonObject("message").getString("formatted"))
                .isEqualTo("not written user=[address] title=[text] key=[token]");
        assertThat(event.getJsonObject("exception").encode())
                .contains("IllegalStateException", "RuntimeException", "EventsTest");
    }

    @Test
    void of_a_line_of_another_library_only_the_place_goes() {
        Logger.getLogger("org.elsewhere.Client").errorf("refused by %s", "canary name");

        assertThat(events().get(0).getJsonObject("message").getString("formatted"))
                .isEqualTo("refused by %s");
        assertThat(ENVELOPES.toString()).doesNotContain("canary");
    }

    @Test
    void what_was_logged_before_does_not_ride_along() {
        Logger.getLogger(OURS).info("canary line before");
        Logger.getLogger(OURS).warn("canary warning before");
        Logger.getLogger(OURS).error("it broke");

        assertThat(events()).hasSize(1);
        assertThat(ENVELOPES.toString()).doesNotContain("canary");
    }

    @Test
    void a_burst_of_fallbacks_is_an_event_of_each_reason_but_ten_a_minute_at_most() {
        for (var call = 0; call < 40; call++) {
            var told =
                    narrator.narrate(assignment("canary-user-" + call)).await().atMost(Duration.ofSeconds(6));
            assertThat(told.told()).isEmpty();
        }

        var events = events();

        assertThat(of(events, "reason=UNREACHABLE")).isBetween(1L, 10L);
        assertThat(of(events, "reason=BREAKER_OPEN")).isEqualTo(10);
        assertThat(events).allMatch(event -> event.getString("level").equals("warning"));
        assertThat(ENVELOPES.toString()).doesNotContain("canary");
    }

    private static long of(List<JsonObject> events, String reason) {
        return events.stream()
                .filter(event ->
                        event.getJsonObject("message").getString("formatted").contains(reason))
                .count();
    }

    private static Assignment assignment(String user) {
        var slot = new Slot("f1", "meetingMinutes", "min", "canary 3 h", "up", true);
        var candidate = new Candidate("c", "r02", List.of(slot), "canary title", "canary body", List.of());
        return new Assignment(user, "2026-03-02", Locale.ENGLISH, List.of(candidate), List.of(), Set.of());
    }

    /** An envelope is lines of JSON: its head, then head and body of each item. */
    private static List<JsonObject> events() {
        Sentry.flush(5_000);
        return ENVELOPES.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("{") && line.contains("\"logger\""))
                .map(JsonObject::new)
                .toList();
    }
}
