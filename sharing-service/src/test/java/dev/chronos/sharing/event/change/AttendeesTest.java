package dev.chronos.sharing.event.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.event.Events;
import dev.chronos.testkit.Rows;
import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AttendeesTest {
    @Inject
    RedisDataSource redis;

    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private Events events = new Events(anna, "");

    @BeforeEach
    void make() {
        events = new Events(anna, anna.calendar("Work"));
        ben.id();
        anna.share(events.calendar(), ben, "VIEW");
    }

    @Test
    void an_attendee_answers_and_keeps_the_answer_through_changes() {
        var id = meeting(ben.email().toUpperCase(Locale.ROOT), "guest@example.org");
        var his = new Events(ben, events.calendar());

        answer(ben, id, "ACCEPTED").statusCode(200).body("event.attendees.find { it.isMe }.status", is("ACCEPTED"));
        events.patch(
                        id,
                        "{\"title\":\"Sync\",\"attendees\":[{\"email\":\"new@example.org\"},{\"email\":\"%s\",\"role\":\"OPTIONAL\"}]}"
                                .formatted(ben.email()))
                .statusCode(200);

        his.get(id)
                .body("event.attendees.email", contains(ben.email(), "new@example.org"))
                .body("event.attendees[0].status", is("ACCEPTED"))
                .body("event.attendees[0].role", is("OPTIONAL"))
                .body("event.attendees[1].status", is("PENDING"))
                .body("event.attendees[1].isMe", is(false));
        answer(anna, id, "ACCEPTED").statusCode(404);
        answer(ben, id, "NO_RESPONSE").statusCode(400);
    }

    @Test
    void an_occurrence_of_its_own_has_the_answers_of_the_series() {
        var series = events.create(
                "{\"title\":\"Daily\",\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\",\"recurringRule\":\"FREQ=DAILY\",\"attendees\":[{\"email\":\"%s\"}]}"
                        .formatted(ben.email()));
        answer(ben, series, "TENTATIVE").statusCode(200);

        events.patch(series + "?scope=this&occurrence=2026-03-04T08:00:00Z", "{\"title\":\"Own\"}")
                .statusCode(200)
                .body("event.attendees.status", contains("TENTATIVE"));

        assertThat(told(ben)).hasSize(1);
    }

    @Test
    void attendees_who_may_open_the_calendar_are_told_once_and_nothing_that_a_mask_hides() {
        var stranger = Api.somebody("stranger");
        stranger.id();

        var id = meeting(ben.email(), stranger.email(), anna.email());
        events.patch(id, "{\"title\":\"Other\"}").statusCode(200);

        assertThat(told(stranger)).isEmpty();
        assertThat(told(anna)).isEmpty();
        assertThat(told(ben)).singleElement().satisfies(row -> {
            assertThat(row).contains(id).doesNotContain("Meeting").doesNotContain("Other");
        });
    }

    @Test
    void insights_hears_whose_numbers_have_changed() {
        var heard = new CopyOnWriteArrayList<JsonObject>();
        redis.pubsub(String.class).subscribe("chronos:content", text -> {
            if (text.contains(events.calendar())) {
                heard.add(new JsonObject(text));
            }
        });
        var cleo = Api.somebody("cleo");
        cleo.id();

        var id = meeting(cleo.email());
        events.patch(id, "{\"attendees\":[]}").statusCode(200);
        events.delete(id).statusCode(204);

        await().until(() -> heard.size() == 3);
        assertThat(heard).extracting(message -> message.getLong("version")).containsExactly(1L, 2L, 3L);
        assertThat(people(heard.get(0))).containsExactlyInAnyOrder(anna.id(), ben.id(), cleo.id());
        assertThat(people(heard.get(1))).containsExactlyInAnyOrder(anna.id(), ben.id(), cleo.id());
        assertThat(people(heard.get(2))).containsExactlyInAnyOrder(anna.id(), ben.id());
    }

    @Test
    void an_event_is_filed_under_the_own_categories_only() {
        var mine = category(anna, "Deep work");
        var his = category(ben, "Secret");

        var id = events.create(
                "{\"title\":\"A\",\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\",\"categoryId\":\"%s\"}"
                        .formatted(mine));
        events.patch(id, "{\"categoryId\":\"%s\"}".formatted(his))
                .statusCode(422)
                .body("errors[0].pointer", is("/categoryId"));

        events.get(id).body("event.category.name", is("Deep work")).body("event.categoryId", is(mine));
        events.patch(id, "{\"categoryId\":null}").statusCode(200).body("event.category", nullValue());
        anna.as().get("/api/categories").then().statusCode(200).body("categories.name", contains("Deep work"));
        Api.somebody("cleo").as().get("/api/categories").then().body("categories", empty());
    }

    private String meeting(String... emails) {
        var attendees =
                List.of(emails).stream().map("{\"email\":\"%s\"}"::formatted).toList();
        return events.create(
                "{\"title\":\"Meeting\",\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\",\"attendees\":%s}"
                        .formatted(attendees));
    }

    private ValidatableResponse answer(Api who, String id, String status) {
        return who.json("{\"status\":\"" + status + "\",\"comment\":\"fine\"}")
                .put(events.path() + "/" + id + "/attendance")
                .then();
    }

    private static List<String> people(JsonObject message) {
        return message.getJsonArray("userIds").stream().map(Object::toString).toList();
    }

    private static List<String> told(Api who) {
        return Rows.query(
                        "select * from \"notifications\" where \"userId\" = ? and \"data\" ->> 'eventId' is not null",
                        who.id())
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String category(Api who, String name) {
        var id = "c" + UUID.randomUUID();
        Rows.execute(
                "insert into \"categories\" (\"id\", \"name\", \"slug\", \"userId\", \"updatedAt\") values (?, ?, ?, ?, now())",
                id,
                name,
                id,
                who.id());
        return id;
    }
}
