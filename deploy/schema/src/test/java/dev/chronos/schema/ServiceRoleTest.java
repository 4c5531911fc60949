package dev.chronos.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each service may do, and what PostgreSQL refuses it whatever its code says. */
class ServiceRoleTest {
    private static final String PERMISSION_DENIED = "42501";

    private static DatabaseUrl database;

    @BeforeAll
    static void plant() throws SQLException {
        database = Databases.migrated();
        for (var role : ServiceRole.values()) {
            role.allowLogin(database, "p'assword");
        }
        Databases.execute(database, """
                insert into "users" ("id", "email", "updatedAt") values ('u1', 'ann@example.org', now());
                insert into "calendars" ("id", "name", "userId", "updatedAt") values ('c1', 'Work', 'u1', now());
                insert into "mail_outbox" ("id", "sender", "dedupKey", "recipient", "subject", "text", "nextAttemptAt", "createdAt")
                values ('m1', 'sharing', 'k1', 'r@example.org', 's', 't', now(), now()),
                       ('m2', 'insights', 'k2', 'r@example.org', 's', 't', now(), now());
                """);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SHARING  | select "id", "email", "timezone" from "users"                                 | allowed
            SHARING  | select "stripeCustomerId" from "users"                                        | refused
            SHARING  | select * from "accounts"                                                      | refused
            SHARING  | update "users" set "timezone" = 'Asia/Tokyo'                                  | allowed
            SHARING  | update "users" set "email" = 'evil@example.org'                               | refused
            SHARING  | update "users" set "subscriptionTier" = 'ENTERPRISE'                          | refused
            SHARING  | update "users" set "notificationSettings" = '{}'                              | refused
            SHARING  | select "chronos_set_weekly_digest"('u1', true)                                | allowed
            SHARING  | select "subscriptionStatus" from "users"                                      | refused
            SHARING  | delete from "users"                                                           | refused
            SHARING  | update "calendars" set "name" = 'Work'                                        | allowed
            SHARING  | delete from "calendars"                                                       | refused
            SHARING  | delete from "calendar_shares"                                                 | allowed
            SHARING  | select * from "insights"                                                      | refused
            SHARING  | select * from "focus_sessions"                                                | refused
            SHARING  | update "activity_logs" set "action" = 'x'                                     | refused
            SHARING  | delete from "activity_logs"                                                   | refused
            SHARING  | select "activity_logs"."action" from "activity_logs"                          | allowed
            SHARING  | delete from "calendar_busy_grants"                                            | allowed
            SHARING  | delete from "calendar_links"                                                  | refused
            SHARING  | delete from "event_comments"                                                  | refused
            SHARING  | select * from "chronos_schema_history"                                        | allowed
            SHARING  | update "chronos_schema_history" set "success" = false                         | refused
            SHARING  | create table "mine" ("id" text)                                               | refused
            SHARING  | drop table "calendars"                                                        | refused
            INSIGHTS | select "title" from "events"                                                  | allowed
            INSIGHTS | select * from "focus_sessions"                                                | allowed
            INSIGHTS | update "events" set "title" = 'x'                                             | refused
            INSIGHTS | insert into "calendar_shares" ("id") values ('s')                             | refused
            INSIGHTS | select * from "calendar_shares"                                               | refused
            INSIGHTS | select * from "calendar_invitations"                                          | refused
            INSIGHTS | select * from "calendar_links"                                                | refused
            INSIGHTS | select * from "calendar_subscriptions"                                        | refused
            INSIGHTS | select * from "idempotency_keys"                                              | refused
            INSIGHTS | update "users" set "timezone" = 'UTC'                                         | refused
            INSIGHTS | update "users" set "notificationSettings" = '{}'                              | refused
            INSIGHTS | select "chronos_set_weekly_digest"('u1', false)                               | allowed
            INSIGHTS | select "subscriptionStatus" from "users"                                      | allowed
            INSIGHTS | select "subscriptionTier", "stripeCustomerId" from "users"                    | refused
            INSIGHTS | update "insights" set "isRead" = true                                         | allowed
            INSIGHTS | delete from "insights"                                                        | refused
            INSIGHTS | select * from "accounts"                                                      | refused
            INSIGHTS | select * from "activity_logs"                                                 | refused
            INSIGHTS | truncate "events"                                                             | refused
            """)
    void a_role_has_only_its_own_rights(ServiceRole role, String statement, String expected) throws SQLException {
        assertThat(attempt(role, statement)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SHARING, m1", "INSIGHTS, m2"})
    void a_service_sees_only_its_own_mails(ServiceRole role, String own) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbc(), role.role(), "p'assword")) {
            assertThat(Databases.query(connection, "select \"id\" from \"mail_outbox\""))
                    .containsExactly(own);
        }
    }

    @ParameterizedTest
    @CsvSource({"SHARING, insights", "INSIGHTS, sharing"})
    void a_service_cannot_send_in_the_name_of_another(ServiceRole role, String other) throws SQLException {
        var forged = """
                insert into "mail_outbox" ("id", "sender", "dedupKey", "recipient", "subject", "text", "nextAttemptAt", "createdAt")
                values ('m3', '%s', 'k3', 'r@example.org', 's', 't', now(), now())
                """.formatted(other);

        assertThat(attempt(role, forged)).isEqualTo("refused");
    }

    private static String attempt(ServiceRole role, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbc(), role.role(), "p'assword")) {
            connection.setAutoCommit(false);
            try (var attempt = connection.createStatement()) {
                attempt.execute(statement);
                return "allowed";
            } catch (SQLException refused) {
                // Only a missing right counts; a statement that is wrong in itself must fail the test.
                if (PERMISSION_DENIED.equals(refused.getSQLState())) {
                    return "refused";
                }
                throw refused;
            } finally {
                connection.rollback();
            }
        }
    }
}
