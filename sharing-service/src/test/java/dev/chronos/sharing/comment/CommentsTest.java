package dev.chronos.sharing.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.event.Events;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CommentsTest {
    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private final Api vera = Api.somebody("vera");
    private Events events = new Events(anna, "");
    private String id = "";

    @BeforeEach
    void make() {
        events = new Events(anna, anna.calendar("Work"));
        ben.id();
        vera.id();
        anna.share(events.calendar(), ben, "COMMENT");
        anna.share(events.calendar(), vera, "VIEW");
        id = event("SHARED");
    }

    @Test
    void what_is_said_is_read_in_order_and_in_pages() {
        say(ben, id, "first")
                .statusCode(201)
                .body("comment.author.id", is(ben.id()))
                .body("comment.isMine", is(true));
        say(anna, id, " second ").statusCode(201).body("comment.body", is("second"));
        say(ben, id, "third").statusCode(201);

        String next = list(vera, "?limit=2")
                .statusCode(200)
                .body("comments.body", contains("first", "second"))
                .body("comments.isMine", contains(false, false))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        list(vera, "?limit=2&cursor=" + next)
                .body("comments.body", contains("third"))
                .body("nextCursor", nullValue());
        list(vera, "?cursor=forged").statusCode(400).body("code", is("invalid-cursor"));
    }

    @Test
    void who_may_only_look_says_nothing_and_who_may_comment_takes_back_the_own_words() {
        say(vera, id, "x").statusCode(403);
        String his = say(ben, id, "his").extract().path("comment.id");
        String hers = say(anna, id, "hers").extract().path("comment.id");

        delete(ben, hers).statusCode(403);
        delete(ben, his).statusCode(204);
        delete(ben, his).statusCode(404);
        say(ben, id, "more").statusCode(201);
        list(anna, "").body("comments.body", contains("hers", "more"));
        list(anna, "")
                .extract()
                .<List<String>>path("comments.id")
                .forEach(one -> delete(anna, one).statusCode(204));
        list(anna, "").body("comments", empty());
    }

    @Test
    void nothing_is_said_of_what_is_hidden() {
        var secret = event("PRIVATE");
        say(anna, secret, "mine").statusCode(201);

        say(ben, secret, "x").statusCode(403);
        ben.as().get(events.path() + "/" + secret + "/comments").then().statusCode(403);
        say(Api.somebody("eve"), id, "x").statusCode(404).body("detail", is("There is no such calendar."));
        say(ben, "none", "x").statusCode(404).body("detail", is("There is no such event."));
        list(anna, "").body("comments", hasSize(0));
    }

    @Test
    void a_comment_has_something_in_it_but_not_too_much() {
        say(ben, id, "  ").statusCode(422);
        say(ben, id, "x".repeat(4_001)).statusCode(422);
        say(ben, id, "x".repeat(4_000)).statusCode(201);
    }

    private String event(String visibility) {
        return events.create(
                "{\"title\":\"A\",\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\",\"visibility\":\"%s\"}"
                        .formatted(visibility));
    }

    private ValidatableResponse say(Api who, String event, String body) {
        return who.json("{\"body\":\"" + body + "\"}")
                .post(events.path() + "/" + event + "/comments")
                .then();
    }

    private ValidatableResponse list(Api who, String query) {
        return who.as().get(events.path() + "/" + id + "/comments" + query).then();
    }

    private ValidatableResponse delete(Api who, String comment) {
        return who.as()
                .delete(events.path() + "/" + id + "/comments/" + comment)
                .then();
    }
}
