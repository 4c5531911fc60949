package dev.chronos.insights;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import dev.chronos.insights.fixture.WebApp;
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
        for (var path : new String[] {"/api/analytics", "/api/ai/insights", "/api/ai/insights/x"}) {
            var request = token == null ? given() : given().auth().oauth2(token);

            request.get(path)
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM)
                    .header("WWW-Authenticate", "Bearer")
                    .header("Cache-Control", "no-store")
                    .body("error", is("Unauthorized"))
                    .body("code", is("unauthorized"));
        }
    }

    @Test
    void an_unknown_path_and_a_wrong_method_have_a_problem() {
        given().get("/nowhere").then().statusCode(404).contentType(PROBLEM).body("code", is("not-found"));
        WebApp.user("UTC", 1)
                .asks()
                .delete("/api/analytics")
                .then()
                .statusCode(405)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\":",
                "[]",
                "\"text\"",
                "{\"start\":7}",
                "{\"begin\":\"2026-03-02\"}",
                "{\"start\":\"2026-03-02\"}"
            })
    void a_bad_body_is_400(String body) {
        WebApp.user("UTC", 1)
                .asks()
                .body(body)
                .post("/api/ai/insights")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", is("bad-request"));
    }

    @Test
    void a_body_of_another_type_is_415_and_a_range_upside_down_422() {
        var user = WebApp.user("UTC", 1);

        user.asks()
                .contentType(ContentType.XML)
                .body("<a/>")
                .post("/api/ai/insights")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        user.asks()
                .body("{\"start\":\"2026-03-09\",\"end\":\"2026-03-02\"}")
                .post("/api/ai/insights")
                .then()
                .statusCode(422)
                .contentType(PROBLEM);
    }
}
