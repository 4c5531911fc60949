package dev.chronos.bench.sharing;

import dev.chronos.bench.ServiceProcess;
import dev.chronos.bench.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Ten thousand events over ten years, twenty in each week; the same as rows and as a file. */
final class Calendars {
    static final int EVENTS = 10_000;
    static final String WEEK = "from=2026-03-02&to=2026-03-09";
    static final String FIRST = "20260302T000000Z";
    static final String LAST = "20260309T000000Z";

    private static final LocalDateTime BEGIN = LocalDateTime.of(2021, 1, 1, 8, 0);
    private static final Duration STEP = Duration.ofMinutes(504);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");

    private Calendars() {}

    /** The caller's id; makes the row on first contact. */
    static String person(ServiceProcess service, String subject) throws IOException, InterruptedException {
        var found = ID.matcher(
                service.send(service.request(subject, "/api/users/me").build()));
        if (!found.find()) {
            throw new IllegalStateException("the profile has no id at its start");
        }
        return found.group(1);
    }

    /** A calendar of these events, shared for reading. */
    static String plant(Stage stage, String id, String ownerId, String viewerId, String visibility)
            throws SQLException {
        try (var connection = stage.connect()) {
            shared(connection, id, ownerId, viewerId);
            execute(connection, """
                    insert into "events" ("id", "title", "description", "location", "startDateTime", "endDateTime", "timezone",
                        "visibility", "userId", "calendarId", "createdAt", "updatedAt")
                    select ? || '-' || n, 'Meeting ' || n, 'Notes of meeting ' || n, 'Room ' || n % 20,
                        timestamp '2021-01-01 08:00' + n * interval '504 minutes',
                        timestamp '2021-01-01 09:00' + n * interval '504 minutes', 'Europe/Berlin',
                        ?::"Visibility", ?, ?, now(), now()
                    from generate_series(0, ?) n""", id, visibility, ownerId, id, EVENTS - 1);
            execute(connection, "analyze");
        }
        return id;
    }

    /** An empty calendar, shared for reading. */
    static void shared(Connection connection, String id, String ownerId, String viewerId) throws SQLException {
        execute(connection, """
                insert into "calendars" ("id", "name", "createdAt", "updatedAt", "userId") values (?, ?, now(), now(), ?)""", id, id, ownerId);
        share(connection, "share-" + id, id, ownerId, viewerId);
    }

    static void share(Connection connection, String id, String calendarId, String ownerId, String viewerId)
            throws SQLException {
        execute(connection, """
                insert into "calendar_shares" ("id", "calendarId", "sharedById", "sharedWithId", "permission", "createdAt", "updatedAt")
                values (?, ?, ?, ?, 'VIEW', now(), now())""", id, calendarId, ownerId, viewerId);
    }

    /** The events as a file. */
    static byte[] file() {
        var file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//chronos//bench//EN\r\n");
        for (var n = 0; n < EVENTS; n++) {
            var start = BEGIN.plus(STEP.multipliedBy(n));
            file.append("BEGIN:VEVENT\r\nUID:bench-%d\r\nDTSTAMP:20260101T000000Z\r\n".formatted(n))
                    .append("DTSTART:")
                    .append(STAMP.format(start))
                    .append("\r\nDTEND:")
                    .append(STAMP.format(start.plusHours(1)))
                    .append(
                            "\r\nSUMMARY:Meeting %d\r\nDESCRIPTION:Notes of meeting %d\r\nLOCATION:Room %d\r\nEND:VEVENT\r\n"
                                    .formatted(n, n, n % 20));
        }
        return file.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
