package dev.chronos.sharing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;

import dev.chronos.testkit.Rows;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@ServiceTest
class ManagementTest {
    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void the_probes_are_up() {
        for (var probe : new String[] {"started", "live", "ready"}) {
            given().get(at("health/" + probe)).then().statusCode(200).body("status", is("UP"));
        }
    }

    @Test
    void without_the_migration_the_service_is_not_ready_and_says_why() {
        var needed = ConfigProvider.getConfig().getValue("chronos.schema.version", String.class);
        Rows.execute("update \"chronos_schema_history\" set \"success\" = false where \"version\" = ?", needed);
        try {
            given().get(at("health/ready"))
                    .then()
                    .statusCode(503)
                    .body("checks.name", hasItem("schema"))
                    .body("checks.find { it.name == 'schema' }.data.needed", is(needed));
        } finally {
            Rows.execute("update \"chronos_schema_history\" set \"success\" = true where \"version\" = ?", needed);
        }
    }

    @Test
    void metrics_and_the_api_description_are_there() {
        Api.somebody("mona").calendar("Work");

        given().get(at("metrics")).then().statusCode(200).body(containsString("http_server_requests"));
        given().accept("application/json")
                .get(at("openapi"))
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/calendars/{calendarId}/import"))
                .body("info.title", is("Chronos sharing"));
    }

    private URI at(String path) {
        return management.resolve("/q/" + path);
    }
}
