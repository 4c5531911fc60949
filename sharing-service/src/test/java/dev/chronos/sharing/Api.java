package dev.chronos.sharing;

import static io.restassured.RestAssured.given;

import dev.chronos.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** One person calling the service. */
public record Api(String name, String token) {
    /** Somebody nobody has seen before, with a verified address {@code <name>@chronos.test}. */
    public static Api somebody(String name) {
        var unique = name + UUID.randomUUID().toString().substring(0, 8);
        return new Api(unique, Tokens.of(unique));
    }

    public String email() {
        return name + "@chronos.test";
    }

    public RequestSpecification as() {
        return given().auth().oauth2(token);
    }

    public RequestSpecification json(String body) {
        return as().contentType(ContentType.JSON).body(body);
    }

    /** The caller's id; makes the row on first contact. */
    public String id() {
        return as().get("/api/users/me").then().statusCode(200).extract().path("id");
    }

    /** A new calendar of the caller's. */
    public String calendar(String name) {
        return json("{\"name\":\"" + name + "\"}")
                .post("/api/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Shares a calendar of the caller's; returns the id of the share. */
    public String share(String calendarId, Api with, String permission) {
        return json("{\"calendarId\":\"%s\",\"email\":\"%s\",\"permission\":\"%s\"}"
                        .formatted(calendarId, with.email(), permission))
                .post("/api/calendars/share")
                .then()
                .statusCode(201)
                .extract()
                .path("share.id");
    }
}
