package dev.chronos.sharing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The largest file that is taken. The limit is far above what is needed, so that only another order of growth fails it. */
@ServiceTest
class LargeImportTest {
    private static final Logger LOG = Logger.getLogger(LargeImportTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int EVENTS = 10_000;

    @Test
    void ten_thousand_events_in_five_mebibytes() {
        var anna = Api.somebody("anna");
        var calendar = anna.calendar("Large");
        var file = file();
        assertThat(file.length).isBetween(4_500_000, 5 * 1024 * 1024);

        var started = System.nanoTime();
        send(anna, calendar, file).statusCode(201).body("events.added", is(EVENTS));
        var added = Duration.ofNanos(System.nanoTime() - started);
        send(anna, calendar, file).statusCode(201).body("events.unchanged", is(EVENTS));
        var again = Duration.ofNanos(System.nanoTime() - started).minus(added);

        LOG.infof("import of %d events: added in %s, unchanged in %s", EVENTS, added, again);
        assertThat(added).isLessThan(PATIENCE);
        assertThat(again).isLessThan(PATIENCE);
    }

    private static byte[] file() {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (var i = 0; i < EVENTS; i++) {
            text.append("BEGIN:VEVENT\r\nUID:large-%d@example.com\r\n".formatted(i))
                    .append("DTSTART;TZID=Europe/Berlin:2026%02d%02dT090000\r\n".formatted(1 + i % 12, 1 + i % 28))
                    .append(i % 10 == 0 ? "DURATION:PT1H\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE\r\n" : "DURATION:PT1H\r\n")
                    .append("SUMMARY:Number ")
                    .append(i)
                    .append("\r\nDESCRIPTION:")
                    .append("x".repeat(240))
                    .append("\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:p")
                    .append(i % 50)
                    .append(
                            "@example.com\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse send(Api who, String calendar, byte[] file) {
        return who.as()
                .config(RestAssuredConfig.config()
                        .encoderConfig(
                                EncoderConfig.encoderConfig().encodeContentTypeAs("text/calendar", ContentType.BINARY)))
                .contentType("text/calendar")
                .body(file)
                .post("/api/calendars/" + calendar + "/import")
                .then();
    }
}
