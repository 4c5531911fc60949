package dev.chronos.e2e;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The gateway as an API client uses it: with a bearer token. */
final class Api {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    /** A request of one of the demo people. */
    static RequestSpecification as(String person) {
        return anonymous().auth().oauth2(TOKENS.computeIfAbsent(person, RunningChronos::token));
    }

    /** A request with this bearer token, whatever it is worth. */
    static RequestSpecification with(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    static RequestSpecification anonymous() {
        return RestAssured.given()
                .spec(new RequestSpecBuilder()
                        .setBaseUri(RunningChronos.env("CHRONOS_GATEWAY_URL"))
                        .build());
    }

    /** A token straight from the provider, such as one that this gateway must refuse. */
    static String issue(Map<String, String> request) {
        return RestAssured.given()
                .formParams(request)
                .formParam("client_id", "chronos-cli")
                .formParam("scope", "openid")
                .post(RunningChronos.env("CHRONOS_ISSUER") + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** A new calendar of a person, so that stories do not meet. */
    static String newCalendar(String person, String name) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name + " " + System.nanoTime()))
                .post("/api/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static byte[] file(String name) {
        try {
            return Files.readAllBytes(RunningChronos.MODULE.resolve("calendars").resolve(name));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
