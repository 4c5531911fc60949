package dev.chronos.sharing.overlay;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class OverlayTest {
    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private String path;

    @BeforeEach
    void make() {
        ben.id();
        var calendar = anna.calendar("Work");
        anna.share(calendar, ben, "VIEW");
        path = "/api/calendars/" + calendar + "/me";
    }

    @Test
    void a_guest_hides_and_colors_it_for_nobody_else() {
        ben.as().get(path).then().statusCode(200).body("state", is("NEW")).body("color", nullValue());

        ben.json("{\"color\":\"#112233\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("state", is("NEW"))
                .body("color", is("#112233"));
        ben.json("{\"state\":\"HIDDEN\"}")
                .patch(path)
                .then()
                .body("state", is("HIDDEN"))
                .body("color", is("#112233"));
        ben.as()
                .get(path.replace("/me", ""))
                .then()
                .body("color", is("#112233"))
                .body("state", is("HIDDEN"));
        anna.as().get(path.replace("/me", "")).then().body("color", is("#3B82F6"));
        anna.as().get(path.replace("/me", "/shares")).then().body("shares[0].state", is("ACTIVE"));

        ben.json("{\"color\":null,\"state\":\"ACCEPTED\"}")
                .patch(path)
                .then()
                .body("state", is("ACCEPTED"))
                .body("color", nullValue());
    }

    @Test
    void the_owner_colors_but_does_not_hide_and_a_stranger_finds_nothing() {
        anna.json("{\"color\":\"#112233\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("state", is("OWNED"))
                .body("color", is("#112233"));
        anna.json("{\"state\":\"HIDDEN\"}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors[0].code", is("own-calendar"));
        Api.somebody("eve").as().get(path).then().statusCode(404);
        Api.somebody("eve").json("{\"state\":\"HIDDEN\"}").patch(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"color\":\"red\"}", "{\"color\":7}", "{\"color\":\"#11223344\"}", "{\"color\":[\"#112233\"]}"
            })
    void what_is_no_color_is_refused(String body) {
        ben.json(body).patch(path).then().statusCode(422);
        ben.as().get(path).then().body("color", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"state\":\"OWNED\"}", "{\"userId\":\"x\"}", "{\"state\":\"new\"}"})
    void what_is_no_overlay_is_refused(String body) {
        ben.json(body).patch(path).then().statusCode(400);
    }
}
