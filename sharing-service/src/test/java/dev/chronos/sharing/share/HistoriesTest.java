package dev.chronos.sharing.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of sharing, walked by the service and by a model of a few lines that knows nothing of it. */
@ServiceTest
class HistoriesTest {
    private static final List<String> PERMISSIONS = List.of("FREE_BUSY", "VIEW", "COMMENT", "EDIT", "ADMIN");
    private static final int STEPS = 60;

    private final Api owner = Api.somebody("olga");
    private final List<Api> people = List.of(Api.somebody("ada"), Api.somebody("bob"), Api.somebody("cyd"));
    private final Map<Api, Model> models = new HashMap<>();
    private final Map<String, Set<String>> rights = new HashMap<>();
    private String calendar;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124, 4711})
    void the_service_and_the_model_agree_after_each_step(long seed) {
        var random = new Random(seed);
        calendar = owner.calendar("Work");
        people.forEach(Api::id);
        people.forEach(person -> models.put(person, new Model()));
        var steps = new ArrayList<String>();

        for (var i = 0; i < STEPS; i++) {
            // The limits are another test's.
            Rows.execute("delete from \"invitation_attempts\" where \"senderId\" = ?", owner.id());
            var person = people.get(random.nextInt(people.size()));
            steps.add(step(random, person));
            people.forEach(one -> check(one, steps));
        }

        assertThat(steps).hasSize(STEPS);
        rightsGrowWithTheRole();
    }

    private String step(Random random, Api person) {
        var model = models.get(person);
        var permission = PERMISSIONS.get(random.nextInt(PERMISSIONS.size()));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> share(person, model, permission);
            case 3 -> change(person, model, permission);
            case 4 -> revoke(person, model);
            case 5 -> leave(person, model);
            case 6 -> end(person, model);
            default -> block(person, model, random.nextBoolean());
        };
    }

    private String share(Api person, Model model, String permission) {
        var answer = owner.json("{\"email\":\"%s\",\"permission\":\"%s\"}".formatted(person.email(), permission))
                .post("/api/calendars/" + calendar + "/shares")
                .then()
                .statusCode(model.offered == null ? 201 : 200)
                .extract();
        assertThat(answer.<String>path("share.permission")).isEqualTo(permission);
        model.access = model.blocks && model.access == null ? null : permission;
        model.offered = permission;
        model.ended = false;
        model.id = answer.path("share.id");
        return person.name() + " is given " + permission;
    }

    private String change(Api person, Model model, String permission) {
        if (model.offered == null) {
            return "nothing to change";
        }
        owner.json("{\"permission\":\"%s\"}".formatted(permission))
                .patch("/api/calendars/" + calendar + "/shares/" + model.id)
                .then()
                .statusCode(model.ended ? 422 : 200);
        if (!model.ended) {
            model.access = model.blocks && model.access == null ? null : permission;
            model.offered = permission;
        }
        return person.name() + " is changed to " + permission;
    }

    private String revoke(Api person, Model model) {
        if (model.id != null) {
            owner.as()
                    .delete("/api/calendars/" + calendar + "/shares/" + model.id)
                    .then()
                    .statusCode(model.offered == null ? 404 : 204);
        }
        model.forget();
        return person.name() + " is revoked";
    }

    private String leave(Api person, Model model) {
        person.as().delete("/api/calendars/" + calendar + "/me").then().statusCode(model.access == null ? 404 : 204);
        if (model.access != null) {
            model.forget();
        }
        return person.name() + " leaves";
    }

    private String end(Api person, Model model) {
        if (model.offered == null) {
            return "nothing to end";
        }
        for (var table : List.of("calendar_shares", "calendar_busy_grants", "calendar_invitations")) {
            Rows.execute(
                    "update \"" + table
                            + "\" set \"expiresAt\" = (now() at time zone 'UTC') - interval '1 second' where \"id\" = ?",
                    model.id);
        }
        model.access = null;
        model.ended = true;
        return person.name() + "'s share ends";
    }

    private String block(Api person, Model model, boolean block) {
        if (block) {
            Rows.execute(
                    "insert into \"blocked_senders\" values (gen_random_uuid()::text, ?, ?, now()) on conflict do nothing",
                    person.id(),
                    owner.id());
        } else {
            person.as().delete("/api/invitations/blocked/" + owner.id()).then().statusCode(model.blocks ? 204 : 404);
            person.as().get("/api/invitations").then().statusCode(200);
            model.access = model.offered == null || model.ended ? null : model.offered;
        }
        model.blocks = block;
        return person.name() + (block ? " blocks" : " unblocks");
    }

    private void check(Api person, List<String> steps) {
        var model = models.get(person);
        var answer = person.as().get("/api/calendars/" + calendar).then().extract();
        var events = person.as().get("/api/calendars/" + calendar + "/events").statusCode();

        assertThat(answer.statusCode()).as("%s", steps).isEqualTo(model.access == null ? 404 : 200);
        assertThat(events)
                .as("%s", steps)
                .isEqualTo(model.access == null ? 404 : model.access.equals("FREE_BUSY") ? 403 : 200);
        if (model.access != null) {
            assertThat(answer.<String>path("role")).as("%s", steps).isEqualTo(model.access);
            rights.putIfAbsent(model.access, new HashSet<>(answer.<List<String>>path("myRights")));
        }
        var seen = owner
                .as()
                .get("/api/calendars/" + calendar + "/shares")
                .then()
                .extract()
                .<List<Map<String, Object>>>path("shares")
                .stream()
                .filter(share -> person.email().equals(share.get("email")))
                .toList();
        assertThat(seen).as("%s", steps).hasSize(model.offered == null ? 0 : 1);
        if (model.offered != null) {
            assertThat(seen.get(0))
                    .as("%s", steps)
                    .containsEntry("permission", model.offered)
                    .containsEntry("id", model.id);
            assertThat("EXPIRED".equals(seen.get(0).get("state")))
                    .as("%s", steps)
                    .isEqualTo(model.ended);
        }
    }

    private void rightsGrowWithTheRole() {
        var known = PERMISSIONS.stream().filter(rights::containsKey).toList();
        assertThat(known).hasSizeGreaterThan(3);
        for (var i = 1; i < known.size(); i++) {
            assertThat(rights.get(known.get(i))).containsAll(rights.get(known.get(i - 1)));
        }
    }

    /** What one person has, and what the owner believes. */
    private static final class Model {
        private String access;
        private String offered;
        private String id;
        private boolean ended;
        private boolean blocks;

        void forget() {
            access = null;
            offered = null;
            ended = false;
        }
    }
}
