package dev.chronos.sharing.access;

import dev.chronos.sharing.Api;
import dev.chronos.testkit.Rows;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/**
 * A calendar with one of everything in it, and one person who comes to it.
 *
 * @param things ids by the names that the oracle uses
 */
record Room(String calendar, Map<String, String> things, RequestSpecification as) {
    /** Has the form of an id, and no calendar has it. */
    static final String NOTHING = "c000000000000000000000000";

    private static final String FILE = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:m
            DTSTART:20260304T100000Z
            SUMMARY:M
            END:VEVENT
            END:VCALENDAR
            """;

    static Room of(Person person, HttpOracle.Line line) {
        var olga = Api.somebody("olga");
        var other = Api.somebody("other");
        var calendar = olga.calendar("Work");
        var otherId = other.id();
        var things = Map.of(
                "event", event(olga, calendar, "SHARED", false),
                "private", event(olga, calendar, "PRIVATE", false),
                "locked", event(olga, calendar, "SHARED", true),
                "share", olga.share(calendar, other, "VIEW"),
                "link", link(olga, calendar),
                "other", otherId,
                "n", UUID.randomUUID().toString().substring(0, 8));
        var room = new Room(calendar, things, come(person, olga, calendar));
        offer(line, olga, other, room);
        return room;
    }

    Response ask(HttpOracle.Line line) {
        return ask(line, calendar);
    }

    /** The same of a calendar that does not exist. */
    Response askOfNothing(HttpOracle.Line line) {
        return ask(line, NOTHING);
    }

    private Response ask(HttpOracle.Line line, String of) {
        var request = RestAssured.given().spec(as).header("If-Match", "*").urlEncodingEnabled(false);
        if (line.body().equals("ics")) {
            request.contentType("text/calendar").body(FILE);
        } else if (!line.body().isEmpty()) {
            request.contentType("application/json").body(filled(line.body()));
        }
        var path = "/api/calendars/" + of + filled(line.path());
        return request.request(line.method(), path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private String filled(String template) {
        var text = template;
        for (var thing : things.entrySet()) {
            text = text.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return text;
    }

    /** There is something to take back or to accept, offered to somebody else. */
    private static void offer(HttpOracle.Line line, Api owner, Api other, Room room) {
        if (line.operation().startsWith("transfer.")) {
            other.as()
                    .post("/api/invitations/" + room.things().get("share") + "/accept")
                    .then()
                    .statusCode(200);
        }
        if (line.operation().equals("transfer.withdraw") || line.operation().equals("transfer.accept")) {
            owner.json("{\"userId\":\"" + room.things().get("other") + "\"}")
                    .post("/api/calendars/" + room.calendar() + "/transfer")
                    .then()
                    .statusCode(201);
        }
    }

    private static RequestSpecification come(Person person, Api owner, String calendar) {
        if (person == Person.OWNER) {
            return owner.as();
        }
        var guest = Api.somebody("guest");
        guest.id();
        if (person.isShare()) {
            owner.share(calendar, guest, person.name());
        }
        switch (person) {
            case ANONYMOUS -> {
                return RestAssured.given();
            }
            case GUEST -> Rows.execute("update \"calendars\" set \"isPublic\" = true where \"id\" = ?", calendar);
            case EXPIRED ->
                Rows.execute(
                        "update \"calendar_shares\" set \"expiresAt\" = now() at time zone 'UTC' - interval '1 second' where \"id\" = ?",
                        owner.share(calendar, guest, "ADMIN"));
            case REVOKED ->
                owner.as()
                        .delete("/api/calendars/" + calendar + "/shares/" + owner.share(calendar, guest, "ADMIN"))
                        .then()
                        .statusCode(204);
            case DECLINED ->
                guest.as()
                        .post("/api/invitations/" + owner.share(calendar, guest, "ADMIN") + "/decline")
                        .then()
                        .statusCode(204);
            case DELETED -> {
                owner.share(calendar, guest, "ADMIN");
                Rows.execute(
                        "update \"users\" set \"deletedAt\" = now() at time zone 'UTC' where \"id\" = ?", guest.id());
            }
            default -> {}
        }
        return guest.as();
    }

    private static String event(Api owner, String calendar, String visibility, boolean locked) {
        return owner.json("""
                        {"title":"Talk","start":"2026-03-04T09:00:00Z","end":"2026-03-04T10:00:00Z","visibility":"%s","isLocked":%s}""".formatted(visibility, locked))
                .post("/api/calendars/" + calendar + "/events")
                .then()
                .statusCode(201)
                .extract()
                .path("event.eventId");
    }

    private static String link(Api owner, String calendar) {
        return owner.json("{\"kind\":\"BUSY\"}")
                .post("/api/calendars/" + calendar + "/links")
                .then()
                .statusCode(201)
                .extract()
                .path("link.id");
    }
}
