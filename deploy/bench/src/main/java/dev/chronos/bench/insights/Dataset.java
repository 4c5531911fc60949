package dev.chronos.bench.insights;

import dev.chronos.bench.ServiceProcess;
import dev.chronos.bench.Stage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A person with a year of rows as the web app would have written them, the same at every run but for the date.
 *
 * @param events single events a year, a third of them with two guests
 * @param masters recurring events that began in 2015
 * @param depth events that go on at the same time, at every event; 1 for hardly any overlap
 * @param tasks a year, half of them finished
 * @param sessions focus sessions a year
 */
record Dataset(int events, int masters, int depth, int tasks, int sessions) {
    /** The busy person of the promises. */
    static final Dataset BUSY = new Dataset(2_000, 60, 1, 1_000, 1_500);

    /** Makes the person through the service, and plants the rows. */
    Person plant(Stage stage, ServiceProcess service, String subject)
            throws SQLException, IOException, InterruptedException {
        service.send(service.request(subject, "/api/analytics").build());
        try (var connection = stage.connect()) {
            var person = Person.of(connection, subject);
            plant(connection, person);
            return person;
        }
    }

    /** Plants the rows of a person who has none. */
    void plant(Connection connection, Person person) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select setseed(0.42)");
            statement.execute(
                    "update \"users\" set \"timezone\" = 'Europe/Berlin', \"weekStartsOn\" = 1 where \"id\" = '%s'"
                            .formatted(person.id()));
            singleEvents(statement, person);
            recurringEvents(statement, person);
            guests(statement, person);
            work(statement, person);
            statement.execute("analyze");
        }
    }

    /** Spread over the last year and the week to come, on working days between 7 and 19 o'clock UTC. */
    private void singleEvents(Statement statement, Person person) throws SQLException {
        statement.execute("""
                insert into "events" ("id", "title", "description", "startDateTime", "endDateTime", "timezone", "updatedAt", "userId", "calendarId")
                select 'e' || i || '%1$s', 'Entry ' || i, repeat('Notes of the entry. ', 20), s,
                    s + (1 + floor(random() * 6)) * interval '15 minutes', 'Europe/Berlin', now() at time zone 'UTC', '%1$s', '%2$s'
                from (select i, date_trunc('day', now() at time zone 'UTC') - floor((i / %4$d) * 372.0 * %4$d / %3$d - 7) * interval '1 day'
                        + interval '7 hours' + floor(random() * 48) * interval '15 minutes' as s
                    from generate_series(0, %3$d - 1) i) x""".formatted(person.id(), person.calendarId(), events, depth));
    }

    private void recurringEvents(Statement statement, Person person) throws SQLException {
        statement.execute("""
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "timezone", "isRecurring", "recurringRule", "updatedAt", "userId", "calendarId")
                select 'm' || i || '%1$s', 'Series ' || i, timestamp '2015-01-05 08:00' + i %% 5 * interval '1 day' + i %% 9 * interval '1 hour',
                    timestamp '2015-01-05 08:30' + i %% 5 * interval '1 day' + i %% 9 * interval '1 hour', 'Europe/Berlin', true,
                    (array['FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;BYDAY=1MO', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'FREQ=MONTHLY;BYDAY=-1FR'])[1 + i %% 5],
                    now() at time zone 'UTC', '%1$s', '%2$s'
                from generate_series(0, %3$d - 1) i""".formatted(person.id(), person.calendarId(), masters));
    }

    private void guests(Statement statement, Person person) throws SQLException {
        statement.execute("""
                insert into "event_attendees" ("id", "eventId", "email", "status", "updatedAt")
                select 'a' || g || e."id", e."id", 'guest' || g || '@example.org', 'ACCEPTED', now() at time zone 'UTC'
                from "events" e cross join generate_series(1, 2) g
                where e."userId" = '%s' and hashtext(e."id") %% 3 = 0""".formatted(person.id()));
    }

    private void work(Statement statement, Person person) throws SQLException {
        statement.execute("""
                insert into "tasks" ("id", "title", "status", "dueDate", "completedAt", "estimatedTime", "actualTime", "createdAt", "updatedAt", "userId")
                select 't' || i || '%1$s', 'Task ' || i, (case when i %% 2 = 0 then 'COMPLETED' else 'TODO' end)::"TaskStatus", d,
                    case when i %% 2 = 0 then d - interval '1 hour' end, 30 + i %% 4 * 15, 20 + i %% 7 * 15, d - interval '5 days',
                    now() at time zone 'UTC', '%1$s'
                from (select i, (now() at time zone 'UTC')::timestamp(3) - i * 365.0 / %2$d * interval '1 day' as d
                    from generate_series(0, %2$d - 1) i) x""".formatted(person.id(), tasks));
        statement.execute("""
                insert into "focus_sessions" ("id", "type", "status", "startTime", "endTime", "plannedDuration", "actualDuration", "productivity", "distractions", "updatedAt", "userId")
                select 'f' || i || '%1$s', 'DEEP_WORK', (case when i %% 8 = 0 then 'CANCELLED' else 'COMPLETED' end)::"SessionStatus", s,
                    s + interval '40 minutes', 45, 1500 + i %% 5 * 300, 1 + floor(random() * 5), i %% 4, now() at time zone 'UTC', '%1$s'
                from (select i, (now() at time zone 'UTC')::timestamp(3) - i * 365.0 / %2$d * interval '1 day' as s
                    from generate_series(0, %2$d - 1) i) x""".formatted(person.id(), sessions));
    }

    /**
     * A row of {@code users}.
     *
     * @param subject of the tokens
     */
    record Person(String subject, String id, String calendarId) {
        static Person of(Connection connection, String subject) throws SQLException {
            try (var query = connection.prepareStatement("""
                    select u."id", c."id" from "users" u join "calendars" c on c."userId" = u."id" where u."email" = ?""")) {
                query.setString(1, subject + "@chronos.test");
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return new Person(subject, rows.getString(1), rows.getString(2));
                }
            }
        }
    }
}
