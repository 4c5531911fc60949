package dev.chronos.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.sharing.access.Facts.State;
import dev.chronos.sharing.access.Policy.Decision;
import dev.chronos.sharing.platform.problem.ProblemException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
    /** The specification in one sentence a line, by hand, beside the table that the service reads. */
    @ParameterizedTest(
            name = "{0}: owner {1}, admin {2}, edit {3}, comment {4}, view {5}, free/busy {6}, link {7}, guest {8}")
    @CsvFileSource(resources = "/access/policy-oracle.csv", numLinesToSkip = 1)
    void the_table_says_what_the_specification_says(
            Operation operation,
            String owner,
            String admin,
            String edit,
            String comment,
            String view,
            String busy,
            String link,
            String guest) {
        assertThat(outcome(facts(false, Role.OWNER), operation)).isEqualTo(owner);
        assertThat(outcome(facts(false, Role.ADMIN), operation)).isEqualTo(admin);
        assertThat(outcome(facts(false, Role.EDIT), operation)).isEqualTo(edit);
        assertThat(outcome(facts(false, Role.COMMENT), operation)).isEqualTo(comment);
        assertThat(outcome(facts(false, Role.VIEW), operation)).isEqualTo(view);
        assertThat(outcome(facts(false, Role.FREE_BUSY), operation)).isEqualTo(busy);
        assertThat(outcome(facts(false, Role.LINK), operation)).isEqualTo(link);
        assertThat(outcome(facts(false, Role.GUEST), operation)).isEqualTo(guest);
        assertThat(outcome(facts(false), operation)).isEqualTo("not-found");
        assertThat(outcome(null, operation)).isEqualTo("not-found");
    }

    @Test
    void an_archived_calendar_is_read_but_not_written() {
        assertThat(outcome(facts(true, Role.OWNER), Operation.EVENT_READ)).isEqualTo("allow");
        assertThat(outcome(facts(true, Role.OWNER), Operation.CALENDAR_IMPORT)).isEqualTo("calendar-archived");
        assertThat(outcome(facts(true, Role.EDIT), Operation.EVENT_CREATE)).isEqualTo("calendar-archived");
        assertThat(outcome(facts(true, Role.OWNER), Operation.SHARE_CREATE)).isEqualTo("calendar-archived");
        assertThat(outcome(facts(true, Role.OWNER), Operation.SHARE_REVOKE)).isEqualTo("allow");
        assertThat(outcome(facts(true, Role.OWNER), Operation.CALENDAR_ARCHIVE)).isEqualTo("allow");
        assertThat(outcome(facts(true, Role.VIEW), Operation.CALENDAR_IMPORT)).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"CALENDAR_IMPORT", "EVENT_CREATE", "EVENT_UPDATE", "EVENT_DELETE"})
    void a_mirrored_calendar_changes_only_outside(Operation operation) {
        var facts = new Facts("calendar", "me", "me", sources(Role.OWNER), new State(false, true), 0, 0);

        assertThat(outcome(facts, operation)).isEqualTo("calendar-subscribed");
        assertThat(outcome(facts, Operation.CALENDAR_UPDATE)).isEqualTo("allow");
    }

    @ParameterizedTest(name = "{0}, private {1}, own {2}, locked {3}: {4}")
    @CsvSource({
        "OWNER, true,  false, true,  allow",
        "ADMIN, true,  false, true,  allow",
        "EDIT,  true,  false, false, forbidden",
        "EDIT,  true,  true,  false, allow",
        "EDIT,  false, false, false, allow",
        "EDIT,  false, true,  true,  event-locked",
        "EDIT,  false, false, true,  event-locked",
    })
    void an_event_may_be_closed_to_who_may_change_others(
            Role role, boolean isPrivate, boolean own, boolean locked, String expected) {
        for (var operation : List.of(Operation.EVENT_UPDATE, Operation.EVENT_DELETE)) {
            var grant = Policy.decide(facts(false, role), operation).orRefuse();
            assertThat(refusal(
                            () -> Policy.event(grant, own ? "me" : "other", isPrivate ? "PRIVATE" : "SHARED", locked)))
                    .isEqualTo(expected);
        }
    }

    /** All pairs of roles: what one of them may do, who has both may do too, and no mask hides more. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void another_role_never_takes_anything_away(Role first) {
        for (var second : Role.values()) {
            var both = facts(false, first, second);
            for (var operation : Operation.values()) {
                if (outcome(facts(false, first), operation).equals("allow")
                        && !operation.equals(Operation.SHARE_LEAVE)) {
                    assertThat(outcome(both, operation))
                            .as(operation + " with " + second)
                            .isEqualTo("allow");
                }
            }
            for (var visibility : List.of("PUBLIC", "SHARED", "TEAM", "PRIVATE")) {
                assertThat(mask(both, visibility, "other"))
                        .as(visibility + " with " + second)
                        .isLessThanOrEqualTo(mask(facts(false, first), visibility, "other"));
            }
        }
    }

    /** Among people: what the weaker role may do, the stronger one may do too. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEW", "COMMENT", "EDIT", "ADMIN", "OWNER"})
    void a_stronger_role_may_do_all_that_a_weaker_one_may(Role role) {
        for (var weaker : Role.values()) {
            if (weaker.compareTo(role) < 0) {
                var rights = new HashSet<>(Policy.rights(List.of(weaker)));
                // The owner neither leaves nor takes over what he has.
                rights.remove(Operation.SHARE_LEAVE.id());
                rights.remove(Operation.TRANSFER_ACCEPT.id());
                assertThat(Policy.rights(List.of(role))).containsAll(rights);
            }
        }
    }

    /** Section 4 of the specification, by hand. */
    @ParameterizedTest
    @CsvSource({
        // visibility, owner, creator, admin, edit, comment, view, link, guest, free/busy
        "PUBLIC,  FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, BUSY",
        "SHARED,  FULL, FULL, FULL, FULL, FULL, FULL, FULL, BUSY, BUSY",
        "TEAM,    FULL, FULL, FULL, BUSY, BUSY, BUSY, BUSY, BUSY, BUSY",
        "PRIVATE, FULL, FULL, FULL, BUSY, BUSY, BUSY, BUSY, OMITTED, BUSY",
        "UNKNOWN, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED",
    })
    void a_mask_hides_what_is_not_for_the_viewer(
            String visibility,
            Mask owner,
            Mask creator,
            Mask admin,
            Mask edit,
            Mask comment,
            Mask view,
            Mask link,
            Mask guest,
            Mask busy) {
        assertThat(mask(facts(false, Role.OWNER), visibility, "other")).isEqualTo(owner);
        assertThat(mask(facts(false, Role.VIEW), visibility, "me")).isEqualTo(creator);
        assertThat(mask(facts(false, Role.ADMIN), visibility, "other")).isEqualTo(admin);
        assertThat(mask(facts(false, Role.EDIT), visibility, "other")).isEqualTo(edit);
        assertThat(mask(facts(false, Role.COMMENT), visibility, "other")).isEqualTo(comment);
        assertThat(mask(facts(false, Role.VIEW), visibility, "other")).isEqualTo(view);
        assertThat(mask(facts(false, Role.LINK), visibility, "other")).isEqualTo(link);
        assertThat(mask(facts(false, Role.GUEST), visibility, "other")).isEqualTo(guest);
        assertThat(mask(facts(false, Role.FREE_BUSY), visibility, "other")).isEqualTo(busy);
    }

    @Test
    void who_made_an_event_and_has_only_a_weaker_role_left_does_not_see_it_whole() {
        assertThat(mask(facts(false, Role.FREE_BUSY), "PRIVATE", "me")).isEqualTo(Mask.BUSY);
        assertThat(mask(facts(false, Role.GUEST), "PRIVATE", "me")).isEqualTo(Mask.OMITTED);
    }

    private static Mask mask(Facts facts, String visibility, String creatorId) {
        return Mask.of(Policy.decide(facts, Operation.CALENDAR_READ).orRefuse(), visibility, creatorId);
    }

    private static String refusal(Runnable decision) {
        try {
            decision.run();
            return "allow";
        } catch (ProblemException refused) {
            return refused.problem().code();
        }
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

    private static Facts facts(boolean archived, Role... roles) {
        var owner = List.of(roles).contains(Role.OWNER) ? "me" : "owner";
        return new Facts("calendar", "me", owner, sources(roles), new State(archived, false), 0, 0);
    }

    private static List<Source> sources(Role... roles) {
        return Stream.of(roles)
                .sorted(Comparator.reverseOrder())
                .map(role -> new Source(Source.Kind.SHARE, role, null))
                .toList();
    }
}
