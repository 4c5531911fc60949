package dev.chronos.sharing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class BatchTest {
    private final Api anna = Api.somebody("anna");
    private String calendar;

    @BeforeEach
    void make() {
        calendar = anna.calendar("Work");
    }

    @Test
    void each_has_its_own_outcome() {
        anna.json("{\"email\":\"old@x.test\",\"permission\":\"VIEW\"}")
                .post("/api/calendars/" + calendar + "/shares")
                .then()
                .statusCode(201);

        batch(
                        "{\"email\":\"new@x.test\",\"permission\":\"EDIT\"}",
                        "{\"email\":\"old@x.test\",\"permission\":\"VIEW\"}",
                        "{\"email\":\"no address\",\"permission\":\"VIEW\"}",
                        "{\"email\":\"%s\",\"permission\":\"VIEW\"}".formatted(anna.email()),
                        "{\"email\":\"x@x.test\",\"permission\":\"OWNER\"}",
                        "{\"permission\":\"VIEW\"}",
                        "{\"email\":\"NEW@x.test\",\"permission\":\"EDIT\"}")
                .statusCode(200)
                .body("results.status", equalTo(List.of(201, 200, 422, 422, 422, 422, 200)))
                .body("results[0].share.email", is("new@x.test"))
                .body("results[2].problem.code", is("unprocessable"))
                .body("results[2].problem.errors[0].pointer", is("/email"));

        anna.as().get("/api/calendars/" + calendar + "/shares").then().body("shares", hasSize(2));
    }

    @Test
    void the_limit_counts_each() {
        var many = IntStream.range(0, 32)
                .mapToObj(i -> "{\"email\":\"b%d@x.test\",\"permission\":\"VIEW\"}".formatted(i))
                .toArray(String[]::new);

        var statuses = batch(many).statusCode(200).extract().<List<Integer>>path("results.status");

        assertThat(statuses.subList(0, 30)).containsOnly(201);
        assertThat(statuses.subList(30, 32)).containsOnly(429);
    }

    @Test
    void only_the_owner_and_no_more_than_fifty_and_no_holes() {
        var ben = Api.somebody("ben");
        post(ben, "{\"shares\":[{\"email\":\"x@x.test\",\"permission\":\"VIEW\"}]}")
                .statusCode(404);
        anna.share(calendar, ben, "ADMIN");
        ben.as().get("/api/calendars");
        post(ben, "{\"shares\":[{\"email\":\"x@x.test\",\"permission\":\"VIEW\"}]}")
                .statusCode(403);

        post(anna, "{\"shares\":[]}").statusCode(422);
        post(anna, "{\"shares\":[null]}").statusCode(422);
        post(anna, "{}").statusCode(422);
        batch(IntStream.range(0, 51)
                        .mapToObj(i -> "{\"email\":\"b%d@x.test\",\"permission\":\"VIEW\"}".formatted(i))
                        .toArray(String[]::new))
                .statusCode(422);
    }

    private io.restassured.response.ValidatableResponse batch(String... shares) {
        var body = List.of(shares).stream().collect(Collectors.joining(",", "{\"shares\":[", "]}"));
        return post(anna, body);
    }

    /** The colon goes over the wire as it is. */
    private io.restassured.response.ValidatableResponse post(Api who, String body) {
        return who.json(body)
                .urlEncodingEnabled(false)
                .post("/api/calendars/" + calendar + "/shares:batch")
                .then();
    }
}
