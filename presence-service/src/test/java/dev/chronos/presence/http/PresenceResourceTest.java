package dev.chronos.presence.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.chronos.presence.fixture.FakeSharingResource;
import dev.chronos.presence.fixture.PusherTab;
import dev.chronos.presence.fixture.Sharing;
import dev.chronos.testkit.ChronosResource;
import dev.chronos.testkit.Tokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ChronosResource.class)
@QuarkusTestResource(FakeSharingResource.class)
class PresenceResourceTest {
    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource
    URI root;

    @ConfigProperty(name = "quarkus.rest-client.sharing.url")
    String sharingUrl;

    @Inject
    RedisDataSource redis;

    private final String calendar = "c" + UUID.randomUUID().toString().replace("-", "");
    private final String path = "/api/calendars/" + calendar + "/presence";
    private Sharing sharing;

    @BeforeEach
    void share() {
        sharing = new Sharing(sharingUrl);
        sharing.share(calendar, "ann", "ben");
    }

    @Test
    void who_joins_is_listed_in_the_order_of_coming_until_he_leaves() {
        as("ann")
                .post(path + "/join")
                .then()
                .statusCode(200)
                .body("userId", equalTo("user-ann"), "name", equalTo("ann"), "sessions", equalTo(1))
                .body("leaseSeconds", equalTo(45), "pollSeconds", equalTo(15), "via", equalTo("http"));
        as("ben")
                .contentType(ContentType.JSON)
                .body("{\"meta\":{\"page\":\"week\"}}")
                .post(path + "/join")
                .then()
                .statusCode(200);

        as("ann")
                .get(path)
                .then()
                .statusCode(200)
                .body("userId", contains("user-ann", "user-ben"))
                .body(
                        "[1].meta.page",
                        equalTo("week"),
                        "[1].joinedAt",
                        containsString("Z"),
                        "[0].state",
                        equalTo("active"));

        as("ann").post(path + "/leave").then().statusCode(204);
        as("ben").get(path).then().body("userId", contains("user-ben"));
        as("ann").post(path + "/leave").then().statusCode(204);
    }

    @Test
    void joining_again_is_a_heartbeat_and_no_change() {
        as("ann").post(path + "/join");
        var first = as("ann").get(path);

        as("ann").post(path + "/join").then().statusCode(200);

        var second = as("ann").get(path);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void an_unchanged_list_is_not_sent_again() {
        as("ann").post(path + "/join");
        var tag = as("ann").get(path).header("ETag");

        as("ann").header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);

        as("ben").post(path + "/join");
        as("ann").header("If-None-Match", tag).get(path).then().statusCode(200).body("$", hasSize(2));
    }

    @Test
    void visitors_and_sockets_see_each_other_and_are_one_person() {
        var tab = PusherTab.in(root.toString().replaceAll("/$", ""), calendar, "ann");

        as("ben").post(path + "/join").then().statusCode(200);
        as("ann").post(path + "/join").then().statusCode(200);

        assertThat(PusherTab.data(tab.await("pusher_internal:member_added"))
                        .path("user_id")
                        .asText())
                .isEqualTo("user-ben");
        as("ben")
                .get(path)
                .then()
                .body("userId", contains("user-ann", "user-ben"))
                .body("[0].sessions", equalTo(2));
        as("ben").post(path + "/leave");
        tab.await("pusher_internal:member_removed");
        assertThat(tab.all("pusher_internal:member_added")).hasSize(1);
    }

    @Test
    void a_visitor_who_loses_access_is_removed() {
        as("ben").post(path + "/join").then().statusCode(200);

        sharing.revoke(calendar, "ben");
        redis.pubsub(String.class)
                .publish(
                        "chronos:acl",
                        "{\"calendarId\":\"%s\",\"userId\":\"user-ben\",\"kind\":\"revoked\"}".formatted(calendar));

        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> as("ann").get(path).then().body("$", hasSize(0)));
        as("ben").get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, /join", "POST, /leave"})
    void a_calendar_that_the_caller_may_not_see_does_not_exist(String method, String door) {
        as("eve")
                .request(method, path + door)
                .then()
                .statusCode(404)
                .contentType(startsWith(PROBLEM))
                .body("code", equalTo("not-found"), "instance", equalTo(path + door));
    }

    @ParameterizedTest
    @CsvSource({"expired", "wrongAudience", "wrongIssuer", "forged", "none"})
    void without_a_valid_token_nobody_comes_in(String kind) {
        var request = given();
        switch (kind) {
            case "expired" -> request.auth().oauth2(Tokens.expired("ann"));
            case "wrongAudience" -> request.auth().oauth2(Tokens.wrongAudience("ann"));
            case "wrongIssuer" -> request.auth().oauth2(Tokens.wrongIssuer("ann"));
            case "forged" -> request.auth().oauth2(Tokens.forged("ann"));
            default -> {}
        }

        request.get(path)
                .then()
                .statusCode(401)
                .contentType(startsWith(PROBLEM))
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("error", equalTo("Unauthorized"));
    }

    @Test
    void while_sharing_is_away_nobody_is_let_in_and_told_to_come_again() {
        sharing.away();
        try {
            as("ann")
                    .get(path)
                    .then()
                    .statusCode(503)
                    .contentType(startsWith(PROBLEM))
                    .header("Retry-After", equalTo("2"));
        } finally {
            sharing.back();
        }
    }

    @Test
    void broken_json_is_refused() {
        as("ann")
                .contentType(ContentType.JSON)
                .body("{\"meta\":")
                .post(path + "/join")
                .then()
                .statusCode(400)
                .contentType(startsWith(PROBLEM));
    }

    @Test
    void a_meta_over_the_limit_is_refused() {
        as("ann")
                .contentType(ContentType.JSON)
                .body("{\"meta\":\"%s\"}".formatted("x".repeat(2000)))
                .post(path + "/join")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/meta"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/presence/nothing, 404",
        "GET, /nothing, 404",
        "PUT, /api/presence/config, 405",
        "GET, /app/app-key, 404"
    })
    void what_is_not_here_is_a_problem(String method, String unknown, int status) {
        as("ann").request(method, unknown).then().statusCode(status).contentType(startsWith(PROBLEM));
    }

    @ParameterizedTest
    @CsvSource({
        "'', presence-calendar.c1, /socket_id",
        "abc, presence-calendar.c1, /socket_id",
        "1.2, private-thing, /channel_name",
        "1.2, presence-calendar., /channel_name",
    })
    void a_subscription_that_names_no_socket_or_channel_is_not_signed(String socketId, String channel, String pointer) {
        as("ann")
                .formParam("socket_id", socketId)
                .formParam("channel_name", channel)
                .post("/api/presence/auth")
                .then()
                .statusCode(422)
                .contentType(startsWith(PROBLEM))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void a_channel_of_a_hidden_calendar_is_not_signed() {
        as("eve")
                .formParam("socket_id", "1.2")
                .formParam("channel_name", "presence-calendar." + calendar)
                .post("/api/presence/auth")
                .then()
                .statusCode(404)
                .contentType(startsWith(PROBLEM));
    }

    @Test
    void anybody_may_know_how_to_connect() {
        given().get("/api/presence/config")
                .then()
                .statusCode(200)
                .body(
                        "key",
                        equalTo("app-key"),
                        "wsPath",
                        equalTo("/app"),
                        "channelPrefix",
                        equalTo("presence-calendar."))
                .body("pollSeconds", equalTo(15), "leaseSeconds", equalTo(45), "maxMembers", equalTo(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a/b/c", "application/json, text/plain"})
    void a_media_type_that_is_none_is_415(String type) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve(path + "/join"))
                .header("Authorization", "Bearer " + Tokens.of("ann"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
    }

    private static RequestSpecification as(String subject) {
        return given().auth().oauth2(Tokens.of(subject));
    }
}
