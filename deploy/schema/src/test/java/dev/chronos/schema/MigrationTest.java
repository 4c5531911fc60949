package dev.chronos.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MigrationTest {
    @Test
    void an_empty_database_gets_every_table() throws Exception {
        var database = Databases.empty();

        var applied = new Schema(database).migrate();

        assertThat(applied).isPositive();
        assertThat(tables(database))
                .contains(
                        "users", "accounts", "calendars", "events", "tasks", "focus_sessions", "habit_logs", "insights")
                .contains("calendar_acl", "calendar_invitations", "mail_outbox", "report_runs");
    }

    @Test
    void a_second_run_changes_nothing() throws Exception {
        var database = Databases.migrated();
        var before = Databases.shape(database);

        assertThat(new Schema(database).migrate()).isZero();
        assertThat(Databases.shape(database)).isEqualTo(before);
    }

    @Test
    void a_database_of_the_web_app_keeps_every_row_and_ends_in_the_same_shape() throws Exception {
        var database = Databases.ofTheWebApp();
        Databases.execute(database, """
                insert into "users" ("id", "email", "updatedAt") values ('u1', 'Ann@Example.org', now());
                insert into "calendars" ("id", "name", "userId", "updatedAt") values ('c1', 'Work', 'u1', now());
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "updatedAt", "userId", "calendarId")
                values ('e1', 'Old', '2026-01-05 09:00', '2026-01-05 10:00', now(), 'u1', 'c1');
                insert into "insights" ("id", "type", "category", "title", "content", "data", "validFrom", "validTo", "updatedAt", "userId")
                values ('i1', 'TIP', 'x', 't', 'c', '{}', now(), now(), now(), 'u1');
                """);
        var before = Databases.query(database, "select to_jsonb(e)::text from \"events\" e");

        new Schema(database).migrate();

        assertThat(Databases.query(database, "select to_jsonb(e)::text from \"events\" e"))
                .isEqualTo(before);
        assertThat(Databases.query(database, "select \"email\" from \"users\"")).containsExactly("Ann@Example.org");
        assertThat(Databases.shape(database)).isEqualTo(Databases.shape(Databases.migrated()));
        assertThat(new Schema(database).migrate()).isZero();
    }

    @Test
    void a_table_that_is_missing_is_added_to_those_that_are_there() throws Exception {
        var database = Databases.ofTheWebApp();
        Databases.execute(
                database, "drop table \"habit_logs\"; drop type \"GoalType\" cascade; drop table \"goals\" cascade");

        new Schema(database).migrate();

        assertThat(tables(database)).contains("habit_logs", "goals");
    }

    @Test
    void a_table_of_somebody_else_is_left_alone() throws Exception {
        var database = Databases.empty();
        Databases.execute(database, "create table \"spatial_ref_sys\" (\"srid\" integer primary key)");

        new Schema(database).migrate();

        assertThat(tables(database)).contains("spatial_ref_sys", "users");
    }

    @Test
    void several_at_once_on_an_empty_database_end_as_one() throws Exception {
        var database = Databases.empty();
        Callable<Integer> migration = () -> new Schema(database).migrate();
        var pool = Executors.newFixedThreadPool(4);

        var applied = pool.invokeAll(List.of(migration, migration, migration, migration)).stream()
                .map(run -> {
                    try {
                        return run.get();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .sorted()
                .toList();
        pool.shutdown();

        assertThat(applied.subList(0, 3)).containsOnly(0);
        assertThat(Databases.shape(database)).isEqualTo(Databases.shape(Databases.migrated()));
    }

    @Test
    void a_run_killed_anywhere_is_completed_by_the_next() throws Exception {
        var database = Databases.empty();

        // The job takes about a second; later kills land after the JVM is up and inside the migration.
        for (var delay = 200; delay <= 1400; delay += 150) {
            var job = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Migrate.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            job.environment().put("CHRONOS_DATABASE_URL", withCredentials(database));
            var process = job.start();
            if (!process.waitFor(delay, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        new Schema(database).migrate();

        assertThat(Databases.shape(database)).isEqualTo(Databases.shape(Databases.migrated()));
        assertThat(Databases.query(database, "select version from chronos_schema_history where not success"))
                .isEmpty();
    }

    @Test
    void the_job_says_what_is_wrong_with_its_configuration() {
        assertThat(Migrate.run(Map.of())).isEqualTo(2);
        assertThat(Migrate.run(Map.of("CHRONOS_DATABASE_URL", "mysql://x/y"))).isEqualTo(2);
        assertThat(Migrate.run(Map.of("CHRONOS_DATABASE_URL", "postgresql://a:b@127.0.0.1:1/none")))
                .isEqualTo(1);
    }

    private static List<String> tables(DatabaseUrl database) throws Exception {
        return Databases.query(database, "select tablename from pg_tables where schemaname = 'public'");
    }

    private static String withCredentials(DatabaseUrl database) {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(database.user(), database.password(), database.host(), database.port(), database.database());
    }
}
