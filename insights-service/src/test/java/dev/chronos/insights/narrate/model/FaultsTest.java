package dev.chronos.insights.narrate.model;

import static dev.chronos.insights.fixture.StubModel.completion;
import static dev.chronos.insights.fixture.StubModel.refuses;
import static dev.chronos.insights.fixture.StubModel.says;
import static dev.chronos.insights.fixture.StubModel.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.StubModel;
import dev.chronos.insights.fixture.StubModel.Behavior;
import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.Narration;
import dev.chronos.insights.narrate.Narrator;
import dev.chronos.insights.narrate.Provenance;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ServiceTest
@TestProfile(WithModel.class)
class FaultsTest {
    private static final StubModel STUB = WithModel.stub();
    private static final Duration LONGEST = Duration.ofSeconds(6);

    @Inject
    Narrator narrator;

    @Inject
    MeterRegistry meters;

    @Inject
    CircuitBreakerMaintenance breakers;

    /** What an endpoint may do, what it is called, and how often it is asked. */
    enum Fault {
        HANG(FallbackReason.TIMEOUT, 1, out -> Thread.sleep(20_000)),
        SLOW_BUT_VALID(FallbackReason.TIMEOUT, 1, out -> {
            Thread.sleep(5_900);
            says(Story.answer(Story.GOOD_BODY)).answer(out);
        }),
        SLOW_DRIP(FallbackReason.TIMEOUT, 1, out -> {
            head(out, 10_000);
            for (var dripped = 0; dripped < 60; dripped++) {
                out.write(' ');
                out.flush();
                Thread.sleep(250);
            }
        }),
        BAD_KEY(FallbackReason.UNAUTHORIZED, 1, status(401, "application/json", "{\"error\":{\"message\":\"key\"}}")),
        NO_SUCH_MODEL(FallbackReason.REQUEST_REFUSED, 1, status(404, "application/json", "{}")),
        TOO_MANY(FallbackReason.RATE_LIMITED, 1, status(429, "application/json", "{}", "Retry-After: 1")),
        BROKEN(FallbackReason.SERVER_ERROR, 1, status(500, "text/plain", "ada@canary.test")),
        AWAY(FallbackReason.SERVER_ERROR, 1, status(503, "text/html", "<h1>no</h1>")),
        MOVED(FallbackReason.GARBAGE, 1, status(302, "text/html", "", "Location: http://127.0.0.1:9/")),
        CUT_OFF(FallbackReason.GARBAGE, 1, out -> {
            head(out, 5_000);
            out.write(completion("half", null).substring(0, 90).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }),
        SILENT_CLOSE(FallbackReason.GARBAGE, 1, out -> {}),
        NO_HTTP(FallbackReason.GARBAGE, 1, out -> out.write("SSH-2.0-x\r\n\r\n".getBytes(StandardCharsets.UTF_8))),
        FIFTY_MEGABYTES(FallbackReason.TOO_LARGE, 1, out -> {
            head(out, 50_000_000);
            for (var chunk = 0; chunk < 800; chunk++) {
                out.write(new byte[62_500]);
            }
        }),
        HTML(FallbackReason.GARBAGE, 1, status(200, "text/html", "<html>Sign in</html>")),
        EMPTY(FallbackReason.GARBAGE, 1, status(200, "application/json", "")),
        NO_CHOICES(FallbackReason.GARBAGE, 1, status(200, "application/json", "{\"choices\":[]}")),
        EMPTY_TEXT(FallbackReason.GARBAGE, 1, says("")),
        REFUSAL(FallbackReason.REFUSED, 1, refuses("I will not.")),
        PROSE(FallbackReason.WRONG_SCHEMA, 2, says("Sure! You had a busy week.")),
        OTHER_SCHEMA(FallbackReason.WRONG_SCHEMA, 2, says("{\"insights\":[]}")),
        NUMBERS(FallbackReason.VERIFIER_NUMBER, 2, says(Story.answer("You spent {{f1}}, 7 hours, in meetings."))),
        WRONG_WAY(FallbackReason.VERIFIER_DIRECTION, 2, says(Story.answer("Your meetings fell to {{f1}}."))),
        PHISHING(FallbackReason.VERIFIER_LINK, 2, says(Story.answer("See https://evil.example for {{f1}}."))),
        STRANGER(
                FallbackReason.VERIFIER_ID,
                2,
                says(Story.answer(Story.GOOD_BODY).replace("\"a\"", "\"q\"")));

        final FallbackReason reason;
        final int calls;
        final Behavior behavior;

        Fault(FallbackReason reason, int calls, Behavior behavior) {
            this.reason = reason;
            this.calls = calls;
            this.behavior = behavior;
        }

        private static void head(OutputStream out, int length) throws IOException {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void the_breaker_is_closed() {
        breakers.resetAll();
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_endpoint_does_the_templates_stand_in_time_and_say_why(Fault fault) {
        STUB.does(request -> fault.behavior);
        var counted = counted(fault.reason);
        var begun = System.nanoTime();

        var narration = narrate();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
        assertThat(narration.told()).isEmpty();
        assertThat(narration.provenance().source()).isEqualTo(Provenance.Source.DETERMINISTIC);
        assertThat(narration.provenance().fallbackReason()).isEqualTo(fault.reason);
        assertThat(narration.provenance().attempts()).isEqualTo(fault.calls);
        assertThat(STUB.requests()).hasSize(fault.calls);
        assertThat(counted(fault.reason)).isEqualTo(counted + 1);
    }

    @Test
    void nobody_listening_is_tried_once_more_and_given_up() throws IOException {
        STUB.does(request -> says(""));
        STUB.goAway();
        try {
            var provenance = narrate().provenance();

            assertThat(provenance.fallbackReason()).isEqualTo(FallbackReason.UNREACHABLE);
            assertThat(provenance.attempts()).isEqualTo(2);
        } finally {
            STUB.comeBack();
        }
    }

    @Test
    void a_dripping_answer_is_cut_off_at_the_endpoint_too() {
        STUB.does(request -> Fault.SLOW_DRIP.behavior);

        narrate();

        await().atMost(Duration.ofSeconds(3)).until(() -> STUB.brokenOff() == 1);
        assertThat(STUB.bytesWritten()).isLessThan(200);
    }

    @Test
    void of_a_huge_answer_only_the_beginning_is_taken() {
        STUB.does(request -> Fault.FIFTY_MEGABYTES.behavior);

        narrate();

        await().atMost(Duration.ofSeconds(3)).until(() -> STUB.brokenOff() == 1);
        assertThat(STUB.bytesWritten()).isLessThan(20_000_000);
    }

    @Test
    void the_breaker_opens_within_ten_calls_answers_at_once_and_closes_again() {
        STUB.does(request -> Fault.BROKEN.behavior);
        for (var call = 0; call < 10; call++) {
            assertThat(narrate().provenance().fallbackReason()).isEqualTo(FallbackReason.SERVER_ERROR);
        }
        STUB.does(request -> says(Story.answer(Story.GOOD_BODY)));
        var begun = System.nanoTime();

        var refused = narrate().provenance();

        assertThat(refused.fallbackReason()).isEqualTo(FallbackReason.BREAKER_OPEN);
        assertThat(refused.attempts()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(STUB.requests()).isEmpty();

        await().atMost(Duration.ofSeconds(5)).until(() -> !narrate().told().isEmpty());
        assertThat(narrate().told()).hasSize(1);
    }

    @Test
    void an_endpoint_that_fails_every_other_time_is_left_alone() {
        var calls = new AtomicInteger();
        STUB.does(request ->
                calls.incrementAndGet() % 2 == 0 ? Fault.BROKEN.behavior : says(Story.answer(Story.GOOD_BODY)));
        var reasons = new ArrayList<FallbackReason>();
        for (var call = 0; call < 11; call++) {
            reasons.add(narrate().provenance().fallbackReason());
        }

        assertThat(reasons).containsOnly(null, FallbackReason.SERVER_ERROR, FallbackReason.BREAKER_OPEN);
        assertThat(reasons.get(10)).isEqualTo(FallbackReason.BREAKER_OPEN);
    }

    @Test
    void texts_that_are_refused_do_not_open_the_breaker() {
        STUB.does(request -> Fault.NUMBERS.behavior);
        for (var call = 0; call < 12; call++) {
            assertThat(narrate().provenance().fallbackReason()).isEqualTo(FallbackReason.VERIFIER_NUMBER);
        }
    }

    @Test
    void a_call_without_a_free_place_is_not_made() {
        STUB.does(request -> Fault.HANG.behavior);
        var first = narrator.narrate(Story.any()).subscribeAsCompletionStage();
        var second = narrator.narrate(Story.any()).subscribeAsCompletionStage();
        await().atMost(Duration.ofSeconds(3)).until(() -> STUB.requests().size() == 2);

        assertThat(narrate().provenance().fallbackReason()).isEqualTo(FallbackReason.BULKHEAD_FULL);
        assertThat(STUB.requests()).hasSize(2);
        assertThat(first.join().provenance().fallbackReason()).isEqualTo(FallbackReason.TIMEOUT);
        assertThat(second.join().provenance().fallbackReason()).isEqualTo(FallbackReason.TIMEOUT);
    }

    private Narration narrate() {
        return narrator.narrate(Story.any()).await().atMost(LONGEST);
    }

    private double counted(FallbackReason reason) {
        return meters.counter("chronos.insights.fallback", "reason", reason.name())
                .count();
    }
}
