package dev.chronos.sharing.subscription;

import dev.chronos.sharing.Api;
import dev.chronos.testkit.Rows;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server of the outside with a calendar on it, and what a subscription has made of it. */
final class Feed implements AutoCloseable {
    final Outside server;

    Feed(Outside.Behavior behavior) throws IOException {
        server = new Outside(new ServerSocket(0), behavior);
    }

    static Feed of(String file) throws IOException {
        return new Feed(Outside.with(200, "ETag: \"1\"\r\n", file));
    }

    /** A calendar with a name, and an event for each line: its UID and title. */
    static String file(String name, String... titles) {
        var file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:" + name + "\r\n");
        for (var title : titles) {
            file.append(
                    "BEGIN:VEVENT\r\nUID:%s@outside.test\r\nDTSTART:20260304T100000Z\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
                            .formatted(title.replaceAll("\\W.*", ""), title));
        }
        return file.append("END:VCALENDAR\r\n").toString();
    }

    String url() {
        return url(OutsideResource.HERE);
    }

    String url(String address) {
        return "http://" + address + ":" + server.port() + "/calendar.ics";
    }

    void serves(String file) {
        server.does(Outside.with(200, "", file));
    }

    static ValidatableResponse subscribe(Api who, String url) {
        return who.json("{\"url\":\"%s\"}".formatted(url))
                .post("/api/subscriptions")
                .then();
    }

    String subscribe(Api who) {
        return subscribe(who, url()).statusCode(201).extract().path("subscription.calendarId");
    }

    static Map<String, @Nullable Object> row(String calendarId) {
        return Rows.query("""
                        select s.*, extract(epoch from "nextAt" - now() at time zone 'UTC')::int as "inSeconds"
                        from calendar_subscriptions s where "calendarId" = ?""", calendarId).get(0);
    }

    static void makeDue(String calendarId) {
        Rows.execute(
                "update calendar_subscriptions set \"nextAt\" = now() at time zone 'UTC' - interval '1 minute' where \"calendarId\" = ?",
                calendarId);
    }

    static List<Object> titles(String calendarId) {
        return Rows.query(
                        "select title from events where \"calendarId\" = ? and \"deletedAt\" is null order by title",
                        calendarId)
                .stream()
                .map(row -> row.get("title"))
                .toList();
    }

    static long contentVersion(String calendarId) {
        return (Long) Rows.query("select \"contentVersion\" from calendar_acl where \"calendarId\" = ?", calendarId)
                .get(0)
                .get("contentVersion");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
