package dev.chronos.sharing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class IfMatchTest {
    private final Api anna = Api.somebody("anna");

    @Test
    void a_stale_tag_changes_and_revokes_nothing() {
        var calendar = anna.calendar("Work");
        var made = anna.json("{\"email\":\"g@x.test\",\"permission\":\"VIEW\"}")
                .post("/api/calendars/" + calendar + "/shares")
                .then()
                .statusCode(201)
                .extract();
        var path = "/api/calendars/" + calendar + "/shares/" + made.<String>path("share.id");
        var old = made.header("ETag");
        assertThat(old).isEqualTo(made.<String>path("share.etag")).matches("\"[0-9a-f]{32}\"");

        var now = anna.json("{\"permission\":\"EDIT\"}")
                .header("If-Match", old)
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        assertThat(now).isNotEqualTo(old);
        anna.json("{\"permission\":\"ADMIN\"}")
                .header("If-Match", old)
                .patch(path)
                .then()
                .statusCode(412)
                .body("code", is("precondition-failed"));
        anna.as().header("If-Match", old).delete(path).then().statusCode(412);
        anna.json("{\"permission\":\"EDIT\"}")
                .header("If-Match", "*")
                .patch(path)
                .then()
                .statusCode(200);
        anna.as().header("If-Match", "W/" + now).delete(path).then().statusCode(412);
        anna.as().header("If-Match", old + ", " + now).delete(path).then().statusCode(204);
    }
}
