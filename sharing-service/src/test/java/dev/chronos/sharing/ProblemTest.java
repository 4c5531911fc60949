package dev.chronos.sharing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.chronos.testkit.Rows;
import dev.chronos.testkit.Tokens;
import io.restassured.http.ContentType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ProblemTest {
    private static final String PROBLEM = "application/problem+json";

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("none", null),
                Arguments.of("nonsense", "nonsense"),
                Arguments.of("expired", Tokens.expired("paula")),
                Arguments.of("forged", Tokens.forged("paula")),
                Arguments.of("unsigned", Tokens.unsigned("paula")),
                Arguments.of("wrong audience", Tokens.wrongAudience("paula")),
                Arguments.of("wrong issuer", Tokens.wrongIssuer("paula")),
                Arguments.of("a service's own", Tokens.internal()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_token_that_is_not_valid_here_is_401(String name, String token) {
        var request = token == null ? given() : given().auth().oauth2(token);

        request.get("/api/calendars")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "no-store")
                .body("error", is("Unauthorized"))
                .body("code", is("unauthorized"))
                .body("type", is("urn:chronos:problem:unauthorized"));
    }

    @Test
    void a_persons_token_opens_nothing_internal() {
        given().auth()
                .oauth2(Tokens.of("paula"))
                .get("/internal/calendars/x/access?userId=y")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
        given().get("/internal/calendars/x/access?userId=y")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    @Test
    void an_unknown_path_is_404_with_a_problem() {
        for (var path : new String[] {"/", "/nowhere", "/api/nowhere", "/api/calendars/x/nowhere", "/api/users"}) {
            given().get(path).then().statusCode(404).contentType(PROBLEM).body("code", is("not-found"));
        }
    }

    @Test
    void a_wrong_method_is_405() {
        Api.somebody("paula")
                .as()
                .delete("/api/users/me")
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .body("code", is("method-not-allowed"));
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("{\"name\":", 400),
                Arguments.of("[]", 400),
                Arguments.of("\"text\"", 400),
                Arguments.of("{\"name\":\"A\",\"name\":\"B\"}", 400),
                Arguments.of("{\"name\":\"A\",\"userId\":\"other\"}", 400),
                Arguments.of("{\"name\":7}", 400),
                Arguments.of("{\"name\":\"A\\u0000B\"}", 400),
                Arguments.of("{\"name\":\"A\\ud800B\"}", 400),
                Arguments.of("{\"name\":\"A\"} {}", 400),
                Arguments.of("", 422),
                Arguments.of("null", 422),
                Arguments.of("{}", 422),
                Arguments.of("{\"name\":\"\"}", 422),
                Arguments.of("{\"name\":\"A\",\"color\":\"red\"}", 422),
                Arguments.of("{\"name\":\"A\",\"timezone\":\"Mars/Base\"}", 422),
                Arguments.of("{\"name\":\"" + "x".repeat(300) + "\"}", 422));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badBodies")
    void a_bad_body_is_refused_and_nothing_is_made(String body, int status) {
        var paula = Api.somebody("paula");

        paula.json(body).post("/api/calendars").then().statusCode(status).contentType(PROBLEM);

        paula.as()
                .get("/api/calendars")
                .then()
                .statusCode(200)
                .body("calendars.name", equalTo(java.util.List.of("Personal")));
    }

    @Test
    void a_body_of_another_type_is_415() {
        Api.somebody("paula")
                .as()
                .contentType(ContentType.XML)
                .body("<a/>")
                .post("/api/calendars")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"weekStartsOn\":1.5}", "{\"weekStartsOn\":\" \"}", "{\"weekStartsOn\":true}"})
    void a_number_is_written_as_one(String body) {
        var paula = Api.somebody("paula");

        paula.json(body).patch("/api/users/me").then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void a_database_that_hangs_is_503_in_time() throws Exception {
        var paula = Api.somebody("paula");
        var hold = new Thread(
                () -> Rows.execute("begin; lock table \"users\" in access exclusive mode; select pg_sleep(8); commit"));
        hold.start();
        Thread.sleep(1000);

        paula.as().get("/api/calendars").then().statusCode(503).contentType(PROBLEM);

        hold.join();
        paula.as().get("/api/calendars").then().statusCode(200);
    }

    @Test
    void a_permission_is_a_word_not_a_number() {
        Api.somebody("paula")
                .json("{\"calendarId\":\"x\",\"email\":\"a@example.org\",\"permission\":0}")
                .post("/api/calendars/share")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void a_body_that_is_too_large_is_413() {
        Api.somebody("paula")
                .json("{\"name\":\"" + "x".repeat(7_000_000) + "\"}")
                .post("/api/calendars")
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("code", is("content-too-large"));
    }

    @Test
    void nul_in_a_path_is_400_and_odd_ids_are_404() {
        var paula = Api.somebody("paula");

        paula.as()
                .urlEncodingEnabled(false)
                .get("/api/calendars/a%00b")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        paula.as()
                .urlEncodingEnabled(false)
                .get("/api/calendars/%F0%9F%98%80")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
        paula.as().get("/api/calendars?limit=0").then().statusCode(422).contentType(PROBLEM);
        paula.as().get("/api/calendars?limit=many").then().statusCode(400).contentType(PROBLEM);
    }
}
