package dev.chronos.insights.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class UnsubscribeResourceTest {
    private static final String PATH = "/public/digest/unsubscribe";

    @Inject
    UnsubscribeToken tokens;

    private WebApp user;
    private String token;

    @BeforeEach
    void subscribe() {
        user = WebApp.user("UTC", 1);
        token = tokens.of(user.userId());
        Rows.execute(
                "update \"users\" set \"notificationSettings\" = '{\"weeklyDigest\": true, \"push\": 1}' where \"id\" = ?",
                user.userId());
    }

    @Test
    void the_page_asks_and_changes_nothing() {
        given().queryParam("token", token)
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("<form method=\"post\">"))
                .body(containsString("name=\"List-Unsubscribe\" value=\"One-Click\""))
                .body(not(containsString(user.email())));

        assertThat(settings()).isEqualTo("{\"push\": 1, \"weeklyDigest\": true}");
    }

    @Test
    void a_mail_program_unsubscribes_by_one_post_without_a_login() {
        given().queryParam("token", token)
                .formParam("List-Unsubscribe", "One-Click")
                .post(PATH)
                .then()
                .statusCode(200);

        assertThat(settings()).isEqualTo("{\"push\": 1, \"weeklyDigest\": false}");
    }

    @Test
    void a_form_in_parts_does_as_well_and_a_second_time_changes_nothing_more() {
        for (var time = 0; time < 2; time++) {
            given().queryParam("token", token)
                    .multiPart("List-Unsubscribe", "One-Click")
                    .post(PATH)
                    .then()
                    .statusCode(200)
                    .body(containsString("no more digests"));
        }

        assertThat(settings()).isEqualTo("{\"push\": 1, \"weeklyDigest\": false}");
    }

    @Test
    void a_post_that_does_not_say_what_it_wants_changes_nothing() {
        given().queryParam("token", token)
                .contentType(ContentType.URLENC)
                .post(PATH)
                .then()
                .statusCode(400);
        given().queryParam("token", token)
                .formParam("List-Unsubscribe", "Perhaps")
                .post(PATH)
                .then()
                .statusCode(400);

        assertThat(settings()).isEqualTo("{\"push\": 1, \"weeklyDigest\": true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Y20x.AAAA"})
    void a_link_that_is_none_of_ours_leads_nowhere(String wrong) {
        given().queryParam("token", wrong).get(PATH).then().statusCode(404).contentType("application/problem+json");
        given().queryParam("token", wrong)
                .formParam("List-Unsubscribe", "One-Click")
                .post(PATH)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void one_who_is_gone_is_told_the_same() {
        Rows.execute("update \"users\" set \"deletedAt\" = now() where \"id\" = ?", user.userId());

        given().queryParam("token", token)
                .formParam("List-Unsubscribe", "One-Click")
                .post(PATH)
                .then()
                .statusCode(200);

        assertThat(settings()).isEqualTo("{\"push\": 1, \"weeklyDigest\": true}");
    }

    private String settings() {
        var row =
                Rows.query("select \"notificationSettings\"::text as s from \"users\" where \"id\" = ?", user.userId());
        return String.valueOf(Map.copyOf(row.get(0)).get("s"));
    }
}
