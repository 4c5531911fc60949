package dev.chronos.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResolveUserTest {
    private DatabaseUrl database;

    @BeforeEach
    void migrate() throws SQLException {
        database = Databases.migrated();
    }

    @Test
    void the_first_contact_makes_a_user_an_account_and_a_personal_calendar() throws SQLException {
        var id = resolve("alice", "Alice@Example.org", true, "Europe/Berlin");

        assertThat(id).matches("c[0-9a-z]{24}");
        assertThat(rows("select \"email\" || ' ' || \"timezone\" from \"users\""))
                .containsExactly("alice@example.org Europe/Berlin");
        assertThat(rows("select \"name\" || ' ' || \"isDefault\" || ' ' || \"timezone\" from \"calendars\""))
                .containsExactly("Personal true Europe/Berlin");
        assertThat(rows("select \"type\" || ' ' || \"provider\" || ' ' || \"providerAccountId\" from \"accounts\""))
                .containsExactly("oidc https://issuer alice");
    }

    @Test
    void later_contacts_find_the_same_user() throws SQLException {
        var first = resolve("alice", "alice@example.org", true, "UTC");

        assertThat(resolve("alice", "new@example.org", true, "Asia/Tokyo")).isEqualTo(first);
        assertThat(rows("select \"email\" from \"users\"")).containsExactly("alice@example.org");
    }

    @Test
    void many_first_contacts_at_once_make_one_user() throws Exception {
        Callable<String> contact = () -> resolve("alice", "alice@example.org", true, "UTC");
        var pool = Executors.newFixedThreadPool(16);

        var ids = pool.invokeAll(Collections.nCopies(32, contact)).stream()
                .map(run -> {
                    try {
                        return run.get();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .collect(Collectors.toSet());
        pool.shutdown();

        assertThat(ids).hasSize(1);
        assertThat(rows("select count(*) from \"users\"")).containsExactly("1");
        assertThat(rows("select count(*) from \"calendars\"")).containsExactly("1");
    }

    @Test
    void a_user_of_the_web_app_is_linked_by_a_verified_address_whatever_its_case() throws SQLException {
        webAppUser("u1", "Ann@Example.org");

        assertThat(resolve("ann", "ann@example.ORG", true, "UTC")).isEqualTo("u1");
        assertThat(rows("select count(*) from \"calendars\"")).containsExactly("0");
    }

    @Test
    void an_unverified_address_links_nobody_and_is_not_kept() throws SQLException {
        webAppUser("u1", "ann@example.org");

        assertThat(resolve("mallory", "ann@example.org", false, "UTC")).isNotEqualTo("u1");
        resolve("mallory2", "free@example.org", false, "UTC");

        assertThat(rows("select \"email\" from \"users\" where \"id\" <> 'u1'"))
                .hasSize(2)
                .allMatch(email -> email.endsWith("@users.invalid"));
    }

    @Test
    void two_users_that_differ_in_case_only_are_told_apart_by_the_exact_spelling() throws SQLException {
        webAppUser("u1", "Ann@example.org");
        webAppUser("u2", "ann@example.org");

        assertThat(resolve("a", "Ann@example.org", true, "UTC")).isEqualTo("u1");
        assertThat(resolve("b", "ann@example.org", true, "UTC")).isEqualTo("u2");
        assertThat(resolve("c", "ANN@example.org", true, "UTC")).isNotIn("u1", "u2");
    }

    @Test
    void a_deleted_user_is_refused_by_identity_and_by_address() throws SQLException {
        resolve("alice", "alice@example.org", true, "UTC");
        Databases.execute(database, "update \"users\" set \"deletedAt\" = now()");

        assertThat(resolve("alice", "alice@example.org", true, "UTC")).isNull();
        assertThat(resolve("alice-again", "alice@example.org", true, "UTC")).isNull();
    }

    @Test
    void an_unknown_zone_falls_back_to_utc() throws SQLException {
        resolve("alice", "alice@example.org", true, "Mars/Olympus");

        assertThat(rows("select \"timezone\" from \"users\"")).containsExactly("UTC");
    }

    private void webAppUser(String id, String email) throws SQLException {
        Databases.execute(
                database,
                "insert into \"users\" (\"id\", \"email\", \"updatedAt\") values ('%s', '%s', now())"
                        .formatted(id, email));
    }

    private String resolve(String subject, String email, boolean verified, String zone) throws SQLException {
        try (var connection = Schema.connect(database);
                var call = connection.prepareStatement(
                        "select chronos_resolve_user('https://issuer', ?, ?, ?, 'Name', ?, 'en')")) {
            call.setString(1, subject);
            call.setString(2, email);
            call.setBoolean(3, verified);
            call.setString(4, zone);
            try (var rows = call.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private java.util.List<String> rows(String sql) throws SQLException {
        return Databases.query(database, sql);
    }
}
