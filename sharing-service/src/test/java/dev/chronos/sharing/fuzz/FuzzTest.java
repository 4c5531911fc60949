package dev.chronos.sharing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Two people at once send what the API description allows, and what it does not. */
@ServiceTest
class FuzzTest {
    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final int THREADS_EACH = 2;
    private static final int REQUESTS = Integer.getInteger("chronos.fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("chronos.fuzz.seed", 20_260_304L);

    @TestHTTPResource
    URI service;

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void no_answer_breaks_the_contract_or_tells_what_is_somebody_elses() throws Exception {
        var document = document();
        var anna = Vault.of("anna");
        var ben = Vault.of("ben");
        var intruders = new ArrayList<Intruder>();
        for (var i = 0; i < THREADS_EACH; i++) {
            intruders.add(new Intruder(service, document, anna.person(), ben.canary(), ben.ids(), SEED + 2L * i));
            intruders.add(new Intruder(service, document, ben.person(), anna.canary(), anna.ids(), SEED + 2L * i + 1));
        }

        var breaches = send(intruders);

        var statuses = new TreeMap<Integer, Integer>();
        intruders.forEach(
                one -> one.statuses().forEach((status, times) -> statuses.merge(status, times, Integer::sum)));
        LOG.infof("fuzz requests=%d seed=%d statuses=%s", REQUESTS, SEED, statuses);
        assertThat(String.join("\n", lines(breaches))).isEmpty();
        assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REQUESTS);
        // A run that is refused at the door tests nothing.
        assertThat(statuses.getOrDefault(200, 0) + statuses.getOrDefault(201, 0))
                .isGreaterThan(REQUESTS / 20);
        assertThat(anna.untouched()).isTrue();
        assertThat(ben.untouched()).isTrue();
    }

    private static Map<String, String> send(List<Intruder> intruders) throws Exception {
        var pool = Executors.newFixedThreadPool(intruders.size());
        try {
            var runs = intruders.stream()
                    .<Callable<Map<String, String>>>map(one -> () -> one.send(REQUESTS / intruders.size()))
                    .toList();
            var breaches = new TreeMap<String, String>();
            for (var run : pool.invokeAll(runs)) {
                breaches.putAll(run.get());
            }
            return breaches;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<String> lines(Map<String, String> breaches) {
        return breaches.entrySet().stream()
                .map(breach -> breach.getKey() + ": " + breach.getValue())
                .map(line -> line.substring(0, Math.min(line.length(), 600)))
                .toList();
    }

    private JsonNode document() throws IOException {
        var text = RestAssured.given()
                .accept("application/json")
                .get(management.resolve("/q/openapi"))
                .asString();
        return new ObjectMapper().readTree(text);
    }

    /**
     * What one person has that nobody else may learn of or change.
     *
     * @param canary stands in all of it
     * @param ids of the calendar, an event and a share
     * @param before its rows
     */
    private record Vault(Api person, String canary, List<String> ids, String before) {
        static Vault of(String name) {
            var person = Api.somebody(name);
            var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
            var calendar = person.calendar(canary);
            var path = "/api/calendars/" + calendar;
            var file = """
                    BEGIN:VCALENDAR
                    BEGIN:VEVENT
                    UID:%1$s
                    DTSTART:20260304T090000Z
                    DTEND:20260304T100000Z
                    SUMMARY:%1$s
                    DESCRIPTION:%1$s
                    CLASS:PUBLIC
                    END:VEVENT
                    END:VCALENDAR
                    """.formatted(canary);
            person.as()
                    .contentType("text/calendar")
                    .body(file)
                    .post(path + "/import")
                    .then()
                    .statusCode(201);
            var share = person.json("{\"email\":\"%s@x.test\",\"permission\":\"ADMIN\"}".formatted(canary))
                    .post(path + "/shares")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("share.id");
            var event = person.as()
                    .get(path + "/events?from=2026-03-01&to=2026-03-08")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<String>path("events[0].eventId");
            return new Vault(person, canary, List.of(calendar, event, share), look(calendar));
        }

        boolean untouched() {
            return before.equals(look(ids.get(0)));
        }

        /** The rows themselves: what a person changes of the own profile shows in the answers too. */
        private static String look(String calendar) {
            var tables = List.of(
                    "calendar_shares",
                    "calendar_invitations",
                    "calendar_busy_grants",
                    "calendar_links",
                    "calendar_feed_tokens",
                    "calendar_acl",
                    "events");
            var rows = new StringBuilder();
            rows.append(Rows.query(
                    "select row_to_json(c)::text as \"row\" from \"calendars\" c where \"id\" = ?", calendar));
            for (var table : tables) {
                rows.append(Rows.query(
                        "select row_to_json(t)::text as \"row\" from \"" + table + "\" t where \"calendarId\" = ?",
                        calendar));
            }
            return rows.toString();
        }
    }
}
