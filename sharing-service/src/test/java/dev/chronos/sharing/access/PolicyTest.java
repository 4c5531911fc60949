package dev.chronos.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.sharing.access.Policy.Decision;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
    /** Written by hand from the specification, beside the table that the service reads. */
    @ParameterizedTest(name = "{0}: owner {1}, admin {2}, edit {3}, comment {4}, view {5}")
    @CsvSource({
        "CALENDAR_READ,   allow, allow, allow, allow, allow",
        "EVENT_READ,      allow, allow, allow, allow, allow",
        "CALENDAR_IMPORT, allow, allow, allow, forbidden, forbidden",
        "SHARE_CREATE,    allow, forbidden, forbidden, forbidden, forbidden",
        "SHARE_LIST,      allow, allow, own, own, own",
        "SHARE_UPDATE,    allow, forbidden, forbidden, forbidden, forbidden",
        "SHARE_REVOKE,    allow, forbidden, forbidden, forbidden, forbidden",
        "SHARE_LEAVE,     owner-cannot-leave, allow, allow, allow, allow",
    })
    void the_table_says_what_the_specification_says(
            Operation operation, String owner, String admin, String edit, String comment, String view) {
        assertThat(outcome(facts("me", null, false), operation)).isEqualTo(owner);
        assertThat(outcome(facts("owner", Role.ADMIN, false), operation)).isEqualTo(admin);
        assertThat(outcome(facts("owner", Role.EDIT, false), operation)).isEqualTo(edit);
        assertThat(outcome(facts("owner", Role.COMMENT, false), operation)).isEqualTo(comment);
        assertThat(outcome(facts("owner", Role.VIEW, false), operation)).isEqualTo(view);
        assertThat(outcome(facts("owner", null, false), operation)).isEqualTo("not-found");
        assertThat(outcome(null, operation)).isEqualTo("not-found");
        assertThat(outcome(facts("owner", Role.OWNER, false), operation)).isEqualTo(admin);
    }

    @Test
    void an_archived_calendar_is_read_but_not_written() {
        var owner = facts("me", null, true);

        assertThat(outcome(owner, Operation.EVENT_READ)).isEqualTo("allow");
        assertThat(outcome(owner, Operation.CALENDAR_IMPORT)).isEqualTo("calendar-archived");
        assertThat(outcome(owner, Operation.SHARE_CREATE)).isEqualTo("calendar-archived");
        assertThat(outcome(facts("owner", Role.VIEW, true), Operation.CALENDAR_IMPORT))
                .isEqualTo("forbidden");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_stronger_role_may_do_all_that_a_weaker_one_may(Role role) {
        var leave = Operation.SHARE_LEAVE.id();
        for (var weaker : Role.values()) {
            if (weaker.compareTo(role) < 0) {
                var rights = new HashSet<>(Policy.rights(weaker));
                rights.remove(leave);
                assertThat(Policy.rights(role)).containsAll(rights);
            }
        }
    }

    /** Section 4 of the specification, by hand. */
    @ParameterizedTest
    @CsvSource({
        "PUBLIC,  FULL, FULL, FULL, FULL, FULL, FULL",
        "SHARED,  FULL, FULL, FULL, FULL, FULL, FULL",
        "TEAM,    FULL, FULL, FULL, BUSY, BUSY, BUSY",
        "PRIVATE, FULL, FULL, FULL, BUSY, BUSY, BUSY",
        "UNKNOWN, BUSY, BUSY, BUSY, BUSY, BUSY, BUSY",
    })
    void a_mask_hides_what_is_not_for_the_viewer(
            String visibility, Mask owner, Mask creator, Mask admin, Mask edit, Mask comment, Mask view) {
        assertThat(mask("me", null, visibility, "other")).isEqualTo(owner);
        assertThat(mask("owner", Role.VIEW, visibility, "me")).isEqualTo(creator);
        assertThat(mask("owner", Role.ADMIN, visibility, "other")).isEqualTo(admin);
        assertThat(mask("owner", Role.EDIT, visibility, "other")).isEqualTo(edit);
        assertThat(mask("owner", Role.COMMENT, visibility, "other")).isEqualTo(comment);
        assertThat(mask("owner", Role.VIEW, visibility, "other")).isEqualTo(view);
    }

    private static Mask mask(String ownerId, @Nullable Role shared, String visibility, String creatorId) {
        var viewer = Policy.decide(facts(ownerId, shared, false), Operation.EVENT_READ)
                .orRefuse();
        return Mask.of(viewer, visibility, creatorId);
    }

    private static String outcome(@Nullable Facts facts, Operation operation) {
        var decision = Policy.decide(facts, operation);
        if (decision instanceof Decision.Refused refused) {
            return refused.code();
        }
        if (decision instanceof Decision.Allowed allowed) {
            return allowed.granted().ownRowsOnly() ? "own" : "allow";
        }
        return "not-found";
    }

    private static Facts facts(String ownerId, @Nullable Role shared, boolean archived) {
        return new Facts("calendar", "me", ownerId, shared, null, archived, 0, 0);
    }
}
