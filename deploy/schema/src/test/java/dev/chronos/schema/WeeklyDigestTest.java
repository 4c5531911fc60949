package dev.chronos.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyDigestTest {
    private DatabaseUrl database;

    @BeforeEach
    void migrate() throws SQLException {
        database = Databases.migrated();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                     | {"weeklyDigest": true}
            {"weeklyDigest": false}                | {"weeklyDigest": true}
            {"weeklyDigest": "no", "a": {"b": 1}}  | {"a": {"b": 1}, "weeklyDigest": true}
            [1]                                    | {"weeklyDigest": true}
            null                                   | {"weeklyDigest": true}
            """)
    void only_the_one_setting_changes(String before, String after) throws SQLException {
        user(before, "null");

        assertThat(set("u1", true)).isEqualTo("t");

        assertThat(settings()).isEqualTo(after);
    }

    @Test
    void who_is_not_there_is_told_so() throws SQLException {
        user("{}", "now()");

        assertThat(set("u1", true)).isEqualTo("f");
        assertThat(set("u2", true)).isEqualTo("f");
        assertThat(settings()).isEqualTo("{}");
    }

    @Test
    void the_row_tells_when_it_was_changed() throws SQLException {
        user("{}", "null");

        set("u1", false);

        assertThat(Databases.query(
                        database,
                        "select \"updatedAt\" > now() at time zone 'UTC' - interval '1 minute' from \"users\""))
                .containsExactly("t");
    }

    private void user(String settings, String deletedAt) throws SQLException {
        Databases.execute(database, """
                insert into "users" ("id", "email", "updatedAt", "notificationSettings", "deletedAt")
                values ('u1', 'ann@example.org', timestamp '2026-01-01', '%s', %s)""".formatted(settings, deletedAt));
    }

    private String set(String user, boolean enabled) throws SQLException {
        return Databases.query(database, "select \"chronos_set_weekly_digest\"('%s', %s)".formatted(user, enabled))
                .get(0);
    }

    private String settings() throws SQLException {
        return Databases.query(database, "select \"notificationSettings\" from \"users\"")
                .get(0);
    }
}
